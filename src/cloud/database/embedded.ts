import { cpSync, existsSync, fdatasyncSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { takeLock } from './lock'
import { type Opened, openEmbedded } from './pool'

/**
 * Everything that PGlite needs to be trusted with data, in one place, because it reaches into its internals
 * (test/cloud/database/embedded.test.ts counts the syncs, so that an upgrade cannot lose them in silence).
 * Crash-safe, not power-loss-proof: the order of writes within the file system is the host's.
 */

/** As they are, without `-F` (never sync), and with a way of syncing that the file system below can do. */
const startParams = () => [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** What of Emscripten's module is touched here. */
interface FileSystem {
  readonly NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } }
}

/** The mounted folder, with the fsync that Emscripten leaves out. `synced` is told of each one. */
export class DurableFolder extends NodeFS {
  private readonly synced: () => void

  constructor(directory: string, synced: () => void = () => {}) {
    super(directory)
    this.synced = synced
  }

  override async init(...args: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(...args)
    const sync = (stream: { nfd: number }) => {
      fdatasyncSync(stream.nfd)
      this.synced()
      return 0
    }
    const preRun = [emscriptenOpts.preRun ?? []].flat()
    preRun.push((module: unknown) => {
      const { NODEFS } = module as FileSystem
      NODEFS.stream_ops.fsync = sync
    })
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** A prepared directory belongs to one version of the programs that read it. */
const PGLITE = '0.5.16'

/** initdb costs about five seconds of a CPU: it is done once per installed version, then copied. */
const CACHE = path.resolve('node_modules/.cache/huisheng')

async function makeInitial(target: string): Promise<void> {
  const database = new PGlite({ fs: new NodeFS(target) })
  await database.waitReady
  await database.close()
}

/** Puts a fresh data directory at `target`: a crash halfway leaves only the `.part`, which the next start replaces. */
async function prepare(target: string, cache: string): Promise<void> {
  const part = `${target}.part`
  rmSync(part, { recursive: true, force: true })
  if (existsSync(path.join(cache, 'PG_VERSION'))) cpSync(cache, part, { recursive: true })
  else {
    await makeInitial(part)
    keep(part, cache)
  }
  renameSync(part, target)
}

/** A cache that cannot be written (read-only installation) costs time, nothing else. */
function keep(made: string, cache: string): void {
  const part = `${cache}.${process.pid}`
  try {
    mkdirSync(path.dirname(cache), { recursive: true })
    cpSync(made, part, { recursive: true })
    renameSync(part, cache)
  } catch {
    rmSync(part, { recursive: true, force: true })
  }
}

export interface EmbeddedOptions {
  /** Told of each fsync. */
  readonly synced?: () => void
  /** Folder of prepared data directories. */
  readonly cache?: string
}

/** Opens the embedded database under `dataDirectory`, alone. @throws NotStarted when another process has it. */
export async function openDataDirectory(
  dataDirectory: string,
  { synced, cache = CACHE }: EmbeddedOptions = {},
): Promise<Opened> {
  mkdirSync(dataDirectory, { recursive: true })
  const release = await takeLock(path.join(dataDirectory, 'lock'), dataDirectory)
  try {
    const target = path.join(dataDirectory, 'postgres')
    if (!existsSync(path.join(target, 'PG_VERSION')))
      await prepare(target, path.join(cache, `initial-${PGLITE}`))
    const database = new PGlite({
      fs: new DurableFolder(target, synced),
      startParams: startParams(),
    })
    const opened = await openEmbedded(database)
    return {
      pool: opened.pool,
      close: async () => {
        await opened.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

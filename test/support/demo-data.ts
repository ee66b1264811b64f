import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cachePlace } from './cache'
import startCluster from './cluster'
import { Server } from './server'

/** One for each build of the cloud and each day: the demo's year ends today, and its promises run from now. */
function cached(): string {
  const stamp = path.resolve('dist/.built/cloud')
  const build = existsSync(stamp) ? readFileSync(stamp, 'utf8').slice(0, 12) : 'unbuilt'
  return cachePlace('demo', `${build}-${new Date().toISOString().slice(0, 10)}`)
}

const PATIENCE_MS = 180_000

/** What a first start finds to do in the demo's year is done once here, not again by every copy. */
async function allDone(origin: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const told = await fetch(`${origin}/metrics`).then(
      (answer) => answer.text(),
      () => '',
    )
    if (/jobs[{]state="due"[}] 0$/m.test(told)) return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error('the demo still has something to do')
}

/** A first start on an empty directory, made once and copied for every server of a test: the demo takes its time. */
async function prepareDemo() {
  const kept = cached()
  process.env.HOUSE_DEMO = kept
  if (existsSync(kept)) return
  const partial = mkdtempSync(`${kept}-partial-`)
  const server = await Server.start({ dataDir: partial })
  await allDone(server.origin)
  const code = await server.drain()
  if (code !== 0) throw new Error(`the first server ended with ${code}:\n${server.log}`)
  try {
    renameSync(partial, kept)
  } catch (error) {
    if (!existsSync(kept)) throw error // else a run beside this one was first
  }
}

export default async function setup() {
  await startCluster()
  await prepareDemo()
}

/** A server of its own for one test file, with the demo community already living in it. */
export async function startDemo(env: Record<string, string> = {}): Promise<Server> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'huisheng-data-'))
  cpSync(process.env.HOUSE_DEMO ?? '', dataDir, { recursive: true })
  return Server.start({ dataDir, env, disposable: true })
}

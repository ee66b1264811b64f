import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface ServerOptions {
  /** Default: a new temporary directory, removed by stop(). */
  dataDir?: string
  /** Removed by stop(), as the default one is. */
  disposable?: boolean
  databaseUrl?: string
  /** Default: a free one. */
  port?: number
  env?: Record<string, string>
  /** How long the first line may take: the demo community is made in it. */
  readyWithinMs?: number
}

/** Below those that the system itself gives to whoever connects: there somebody else may have it a moment later. */
const PORTS = { from: 12_000, to: 32_000 }

export async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.to)
  const probe = createServer()
  const free = await new Promise<boolean>((done) => {
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => done(true))
  })
  await new Promise((closed) => {
    probe.close(closed)
  })
  return free ? port : freePort()
}

/** The cloud as a process of its own, as `npm start` runs it, with a port and a data directory of its own. */
export class Server {
  readonly dataDir: string
  readonly origin: string
  readonly #options: ServerOptions
  readonly #port: number
  #child: ChildProcess | null = null
  #log = ''

  private constructor(options: ServerOptions, port: number) {
    this.#options = options
    this.#port = port
    this.dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'huisheng-data-'))
    this.origin = `http://127.0.0.1:${port}`
  }

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options, options.port ?? (await freePort()))
    await server.launch()
    return server
  }

  /** Everything the process has said, both streams. */
  get log(): string {
    return this.#log
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Waits for the first line with the address: only then everything is ready. */
  async launch(): Promise<void> {
    const { databaseUrl, env, readyWithinMs = 120_000 } = this.#options
    const { DATABASE_URL: _outer, ...inherited } = process.env
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/cloud/main.mjs'], {
      env: {
        ...inherited,
        NODE_ENV: '',
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stderr?.on('data', (part: Buffer) => {
      this.#log += part
    })
    await new Promise<void>((ready, failed) => {
      const alarm = setTimeout(() => {
        child.kill('SIGKILL')
        failed(new Error(`the server was not ready after ${readyWithinMs} ms:\n${this.#log}`))
      }, readyWithinMs)
      child.stdout?.on('data', (part: Buffer) => {
        this.#log += part
        if (!this.#log.includes(this.origin)) return
        clearTimeout(alarm)
        ready()
      })
      child.once('exit', (code, signal) => {
        clearTimeout(alarm)
        failed(new Error(`the server ended early (${code ?? signal}):\n${this.#log}`))
      })
    })
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null
    const ended = new Promise<number | null>((done) => {
      child.once('exit', done)
    })
    child.kill(signal)
    return ended
  }

  /** kill -9: no goodbye, nothing flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** The same address and data, after kill() or from a running state. */
  async restart(): Promise<void> {
    await this.#end('SIGKILL')
    await this.launch()
  }

  /** SIGTERM; answers the exit code. The data directory stays. */
  async drain(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** The end of a test: no waiting for open connections, no data left behind. */
  async stop(): Promise<void> {
    await this.#end('SIGKILL')
    const { dataDir, disposable } = this.#options
    if (!dataDir || disposable) rmSync(this.dataDir, { recursive: true, force: true })
  }
}

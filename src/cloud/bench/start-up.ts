import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { environmentWith } from '../env'
import { send } from './load'
import type { Line } from './routes'

/** Seconds from the start of the process to the bytes of the first page. */
async function firstPage(dataDirectory: string): Promise<number> {
  const began = process.hrtime.bigint()
  const child = spawn(process.execPath, ['dist/cloud/main.mjs'], {
    env: environmentWith({ PORT: '0', DATA_DIR: dataDirectory }),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise<string>((done) => {
    createInterface({ input: child.stdout }).once('line', done)
  })
  await send(address, { method: 'GET', path: '/', headers: {} })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const ended = new Promise((done) => {
    child.once('close', done)
  })
  child.kill('SIGTERM')
  await ended
  return seconds
}

/** The very first start makes the demo community; every later one only opens it. */
export async function startUp(dataDirectory: string): Promise<Line> {
  const first = await firstPage(dataDirectory)
  const later = await firstPage(dataDirectory)
  return {
    bench: 'start',
    firstEver: Number(first.toFixed(2)),
    seconds: Number(later.toFixed(2)),
    target: 5,
    held: later <= 5,
  }
}

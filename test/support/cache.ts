import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const CACHE = path.resolve('node_modules/.cache/house')
const DAY_MS = 24 * 60 * 60 * 1000

/** The place of something prepared for tests. What is older than a day goes; younger may serve a run beside this one. */
export function cachePlace(kind: string, name: string): string {
  mkdirSync(CACHE, { recursive: true })
  for (const old of readdirSync(CACHE)) {
    const place = path.join(CACHE, old)
    if (old.startsWith(kind) && Date.now() - statSync(place).mtimeMs > DAY_MS)
      rmSync(place, { recursive: true, force: true })
  }
  return path.join(CACHE, `${kind}-${name}`)
}

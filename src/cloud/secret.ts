import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { errorCode } from './error-code'

/**
 * The secret of this installation, made at the first start and kept beside the data, readable for its owner only.
 * Processes that share one database must share it: the same folder, or SECRET in the environment.
 */
export function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'secret')
  mkdirSync(dataDirectory, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

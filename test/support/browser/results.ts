import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A file under test-results/, which git ignores: pictures to look at, reports to read. */
export function resultFile(folder: string, name: string): string {
  const directory = path.resolve('test-results', folder)
  mkdirSync(directory, { recursive: true })
  return path.join(directory, name)
}

export const writeResult = (folder: string, name: string, value: unknown): void =>
  writeFileSync(resultFile(folder, name), `${JSON.stringify(value, null, 2)}\n`)

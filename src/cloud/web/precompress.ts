import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const WORTH_IT = /\.(?:js|css|html|json|svg)$/
const SMALLEST = 1_024

/** Writes `.br` and `.gz` beside every text of the build, once: the server then only picks one. */
export function precompress(root: string): void {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  for (const file of names
    .filter((name) => WORTH_IT.test(name))
    .map((name) => path.join(root, name)))
    if (isStale(file)) write(file)
}

function isStale(file: string): boolean {
  const made = statSync(`${file}.br`, { throwIfNoEntry: false })
  const source = statSync(file)
  return source.size >= SMALLEST && (!made || made.mtimeMs < source.mtimeMs)
}

function write(file: string): void {
  const bytes = readFileSync(file)
  // 9 of 11: three times as fast as the best, within two percent of it.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
}

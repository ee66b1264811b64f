import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Sum } from './manifest'

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Every file below the folder, by its path with slashes. */
export async function sumPhotos(folder: string): Promise<Record<string, Sum>> {
  const sums: Record<string, Sum> = {}
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    sums[file.split(path.sep).join('/')] = { count: bytes.length, sha256 }
  }
  return sums
}

export async function copyPhotos(from: string, to: string): Promise<void> {
  for (const file of await listFiles(from)) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true })
    await copyFile(path.join(from, file), path.join(to, file))
  }
}

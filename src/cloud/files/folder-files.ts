import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isUuid } from '#domain/ids'
import type { PhotoFiles, PhotoKey } from './photo-files'

/** Photos in a folder: `<last two of the id>/<id>-<size>.jpg`. */
export function folderFiles(folder: string): PhotoFiles {
  const fileOf = ({ id, size }: PhotoKey) => {
    // Ids come from rows, never from a path; this is the belt beside the braces.
    if (!isUuid(id)) throw new Error('a photo is named by a UUID')
    // The first digits of a version 7 id are the clock, the last ones spread evenly.
    return path.join(folder, id.slice(-2), `${id}-${size}.jpg`)
  }
  return {
    put: (key, bytes) => replaceFile(fileOf(key), bytes),
    get: async (key) => {
      const file = fileOf(key)
      try {
        return await readFile(file)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  }
}

/** A reader or a crash sees the old file or the whole new one, never half of it. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const part = `${file}.part`
  const handle = await open(part, 'w')
  try {
    await handle.writeFile(bytes)
    // The row is committed after the file: an acknowledged photo must not be an empty file after a crash.
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(part, file)
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'

import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { NotStarted } from '../not-started'

/** How much, and which bytes exactly. */
export interface Sum {
  readonly count: number
  readonly sha256: string
}

export interface Manifest {
  readonly format: 1
  readonly madeAt: string
  /** Names of the migrations that the rows fit. */
  readonly migrations: readonly string[]
  readonly tables: Readonly<Record<string, Sum>>
  /** By path below the folder of photos; count is the bytes of the file. */
  readonly photos: Readonly<Record<string, Sum>>
}

const FILE = 'manifest.json'

/** Written last: a folder without it is a backup that was not finished. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(path.join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`)

/** @throws NotStarted when the folder holds no finished backup of this format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => null)
  if (text === null) throw new NotStarted(`${folder} holds no finished backup: ${FILE} is missing.`)
  const manifest = JSON.parse(text) as Manifest
  if (manifest.format !== 1)
    throw new NotStarted(`${folder} was made by another version: format ${manifest.format}.`)
  return manifest
}

/** What differs between what should be and what is; empty: nothing. */
export function differences(
  should: Readonly<Record<string, Sum>>,
  is: Readonly<Record<string, Sum>>,
): string[] {
  const names = [...new Set([...Object.keys(should), ...Object.keys(is)])].sort()
  return names.flatMap((name) => {
    const [a, b] = [should[name], is[name]]
    if (a?.count === b?.count && a?.sha256 === b?.sha256) return []
    return [`${name}: ${a?.count ?? 'none'} became ${b?.count ?? 'none'}`]
  })
}

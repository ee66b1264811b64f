import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { MIGRATIONS, prepare } from './cluster'

const CACHE = path.resolve('node_modules/.cache/house')

function fingerprint() {
  const hash = createHash('sha1').update(
    readFileSync('node_modules/@electric-sql/pglite/package.json'),
  )
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(file).update(readFileSync(`${MIGRATIONS}/${file}`))
  return hash.digest('hex').slice(0, 12)
}

/** A migrated PGlite image, so that a test file opens in under a second instead of running initdb. */
export default async function setup() {
  const name = `embedded-${fingerprint()}.tar`
  const image = path.join(CACHE, name)
  process.env.HOUSE_EMBEDDED = image
  if (existsSync(image)) return
  mkdirSync(CACHE, { recursive: true })
  for (const old of readdirSync(CACHE))
    if (old.startsWith('embedded-')) rmSync(path.join(CACHE, old), { force: true })
  const database = new PGlite()
  await prepare(new pg.Pool(createPgConfig(database)))
  const dump = await database.dumpDataDir('none')
  await database.close()
  // Renamed when complete: two test runs side by side must never read half an image.
  const partial = `${image}.${process.pid}`
  writeFileSync(partial, Buffer.from(await dump.arrayBuffer()))
  renameSync(partial, image)
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { cachePlace } from './cache'
import { MIGRATIONS, prepare } from './cluster'

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
  const image = cachePlace('embedded', `${fingerprint()}.tar`)
  process.env.HOUSE_EMBEDDED = image
  if (existsSync(image)) return
  const database = new PGlite()
  await prepare(new pg.Pool(createPgConfig(database)))
  const dump = await database.dumpDataDir('none')
  await database.close()
  // Renamed when complete: two test runs side by side must never read half an image.
  const partial = `${image}.${process.pid}`
  writeFileSync(partial, Buffer.from(await dump.arrayBuffer()))
  renameSync(partial, image)
}

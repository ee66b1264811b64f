import { restore } from '../backup/restore'
import { command } from '../command'
import { NotStarted } from '../not-started'

/** `npm run restore -- folder`: into an empty database, checked row by row before it is kept. */
command(async ({ settings, pool, args, say }) => {
  const [folder] = args
  if (!folder) throw new NotStarted('Which backup? npm run restore -- <folder>')
  const manifest = await restore(pool, settings.dataDirectory, folder)
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.count, 0)
  const photos = Object.keys(manifest.photos).length
  say(`${rows} rows and ${photos} photo files are back, as they were on ${manifest.madeAt}`)
})

import path from 'node:path'
import { backup } from '../backup/backup'
import { command } from '../command'

/** `npm run backup [-- folder]`: by default a new folder under the data directory, named by the moment. */
command(async ({ settings, pool, args, say }) => {
  const now = Date.now()
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const folder = args[0] ?? path.join(settings.dataDirectory, 'backups', stamp)
  const manifest = await backup(pool, settings.dataDirectory, folder, now)
  const sums = Object.values(manifest.tables)
  const rows = sums.reduce((sum, table) => sum + table.count, 0)
  const photos = Object.keys(manifest.photos).length
  say(`${folder}: ${rows} rows of ${sums.length} tables, ${photos} photo files`)
  say('It holds names, words and the secret of this installation: keep it like a key.')
})

import { sql } from 'kysely'
import { PHOTO_SIZES } from '../files/photo-files'
import type { JobHandler } from '../queue/job'

/**
 * A photo that nothing has named within its time goes, row first. A phone that comes later with
 * its words is told so, and brings the photo once more. Run again it finds nothing and removes no more.
 */
export const dropPhoto: JobHandler = async (tx, job, _now, { files }) => {
  const id = String(job.payload.photoId)
  await sql`
    delete from photos where id = ${id} and ticket_id is null and message_id is null`.execute(tx)
  const { rows } = await sql`select 1 from photos where id = ${id}`.execute(tx)
  if (rows.length > 0) return
  for (const size of PHOTO_SIZES) await files.remove({ id, size })
}

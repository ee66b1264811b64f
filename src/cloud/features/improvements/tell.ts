import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { tellAll } from '../../notify/inbox'
import { sendOut } from '../../notify/send-out'
import { listBehind } from './source-store'

/** STF-07: whoever asked for it hears what is done about it, and when it is done; each person once. */
export async function tellBehind(
  db: Kysely<Tables>,
  place: { readonly communityId: string; readonly id: string; readonly asked: string },
  template: 'improvement-doing' | 'improvement-done' | 'improvement-not-possible',
  now: Instant,
): Promise<void> {
  const { communityId, id, asked } = place
  const notices = (await listBehind(db, communityId, id)).map((one) => ({
    one,
    notice: {
      personId: one.personId,
      communityId,
      template,
      facts: { title: asked, ...(one.receiptNo !== null && { receiptNo: one.receiptNo }) },
      dedupeKey: `${template}:${id}`,
      at: now,
    },
  }))
  await tellAll(
    db,
    notices.map(({ notice }) => notice),
  )
  if (template !== 'improvement-done') return
  for (const { one, notice } of notices)
    if (one.ticketId !== null)
      await sendOut(db, { ...notice, ticketId: one.ticketId }, 'improvement')
}

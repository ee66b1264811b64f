import { reAskSlot } from '#domain/followups/re-ask'
import { insertTask } from '../../measures/task-store'
import type { Held } from './held'
import type { Asking } from './list'

/** Domain 6: a month after a recovery somebody asks whether it is solved; never for a recommendation. */
export async function askAgain({ db, now }: Asking, { task }: Held): Promise<void> {
  if (task.plan !== 'recovery') return
  const { communityId, houseId, personId, ticketId } = task
  await insertTask(
    db,
    {
      communityId,
      houseId,
      personId,
      slot: reAskSlot(now),
      anchorAt: now,
      dedupeKey: `again:${task.id}`,
      ...(ticketId !== null && { ticketId }),
    },
    now,
  )
}

import type { Kysely } from 'kysely'
import type { AnswerFor } from '#contract/calls'
import { agreementOf, checkSlot, isChecked } from '#domain/followups/checking'
import { recoveryReason } from '#domain/followups/recovery'
import type { Tables } from '../../database/tables'
import { settleHome } from '../../followups/settle-home'
import { Refused } from '../../http/refused'
import { uint32Of } from '../../ids'
import type { Answer } from '../../measures/answers'
import { planRecovery } from '../../measures/recovery-store'
import { insertTask } from '../../measures/task-store'
import type { Held } from './held'
import type { Asking } from './list'

/**
 * STF-06: one in twenty of the answers that staff fill in is asked for again, of the same person and by somebody
 * else than the caller, written in the transaction of the answer.
 */
export async function planCheck(
  { db, caller, now }: Asking,
  { task }: Held,
  { id, personId }: AnswerFor,
): Promise<void> {
  if (!isChecked(uint32Of(id))) return
  const { communityId, houseId, ticketId } = task
  await insertTask(
    db,
    {
      communityId,
      houseId,
      personId,
      slot: checkSlot(now),
      anchorAt: now,
      dedupeKey: `check:${id}`,
      responseId: id,
      asks: [task.plan, ...task.asks],
      notFor: caller.personId,
      ...(ticketId !== null && { ticketId }),
    },
    now,
  )
}

async function firstOf(db: Kysely<Tables>, { task }: Held) {
  const row = await db
    .selectFrom('responses')
    .select(['id', 'quarter', 'answers'])
    .where('community_id', '=', task.communityId)
    .where('id', '=', task.responseId)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('not-found')
  return { ...row, answers: row.answers as readonly Answer[] }
}

/**
 * What was said the second time: kept beside the answer that it checks and counted nowhere. Who is disappointed only
 * now, and may be contacted, is still called back within 48 h (LOOP-09).
 */
export async function keepCheck(
  { db, now }: Asking,
  held: Held,
  answers: readonly Answer[],
  body: AnswerFor,
): Promise<void> {
  const { task, member } = held
  const { communityId, houseId, ticketId } = task
  const first = await firstOf(db, held)
  await db
    .insertInto('answer_checks')
    .values({
      community_id: communityId,
      id: task.id,
      response_id: first.id,
      person_id: body.personId,
      staff_id: member.staffId,
      answers: JSON.stringify(answers),
      agreed: agreementOf(first.answers, answers),
      at: new Date(now),
    })
    .execute()
  const contactMe = body.contactMe ?? false
  const low = {
    id: first.id,
    quarter: first.quarter,
    kind: 'followup' as const,
    answers,
    contactMe,
  }
  if (recoveryReason(low) === null) return
  await planRecovery(db, { ...low, communityId, houseId, ticketId, personId: body.personId }, now)
  await settleHome(db, task, now)
}

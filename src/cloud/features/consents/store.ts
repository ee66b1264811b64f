import { type Kysely, sql } from 'kysely'
import type { MessageConsent } from '#domain/messages/consents'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

/** Two phones of one person may answer at once: the second waits and adds to what the first wrote. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await sql`select 1 from people where id = ${personId} for update`.execute(db)
}

export async function listLedger(db: Db, personId: string): Promise<MessageConsent[]> {
  const rows = await db
    .selectFrom('message_consents')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('template')
    .execute()
  return rows.map((row) => ({
    template: row.template,
    granted: row.granted,
    used: row.used,
    refusedInRow: row.refused_in_row,
    lastAnswer: row.last_answer,
    lastAnswerAt: row.last_answer_at.getTime(),
  }))
}

export async function saveLine(db: Db, personId: string, line: MessageConsent): Promise<void> {
  const set = {
    granted: line.granted,
    used: line.used,
    refused_in_row: line.refusedInRow,
    last_answer: line.lastAnswer,
    last_answer_at: new Date(line.lastAnswerAt),
  }
  await db
    .insertInto('message_consents')
    .values({ person_id: personId, template: line.template, ...set })
    .onConflict((conflict) => conflict.columns(['person_id', 'template']).doUpdateSet(set))
    .execute()
}

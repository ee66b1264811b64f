import type { Kysely } from 'kysely'
import type { PrivacyAnswer } from '#domain/privacy/consent'
import type { Tables } from '../database/tables'
import { newId } from '../ids'

type Db = Kysely<Tables>

/** Oldest first. */
export async function listPrivacyAnswers(db: Db, personId: string): Promise<PrivacyAnswer[]> {
  const rows = await db
    .selectFrom('privacy_consents')
    .select(['version', 'given', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ version, given, at }) => ({ version, given, at: at.getTime() }))
}

/** The answer itself, and the mark that every request of this person reads. */
export async function insertPrivacyAnswer(
  db: Db,
  personId: string,
  answer: PrivacyAnswer,
): Promise<void> {
  const at = new Date(answer.at)
  const { version, given } = answer
  await db
    .insertInto('privacy_consents')
    .values({ person_id: personId, id: newId(answer.at), version, given, at })
    .execute()
  await db
    .updateTable('people')
    .set({ consent_withdrawn_at: given ? null : at })
    .where('id', '=', personId)
    .execute()
}

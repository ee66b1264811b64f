import type { Kysely } from 'kysely'
import type { Lang } from '#contract/common'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export async function insertSession(
  db: Db,
  session: { tokenHash: string; personId: string; madeAt: Instant; expiresAt: Instant },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      made_at: new Date(session.madeAt),
      expires_at: new Date(session.expiresAt),
      revoked_at: null,
    })
    .execute()
}

export async function revokeSession(db: Db, tokenHash: string, at: Instant): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ revoked_at: new Date(at) })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function revokeAllSessions(db: Db, personId: string, at: Instant): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ revoked_at: new Date(at) })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Two first logins at once make one person. */
export async function findOrInsertPerson(
  db: Db,
  person: { id: string; openidHash: string; openidBox: string; at: Instant },
): Promise<string> {
  await db
    .insertInto('people')
    .values({
      id: person.id,
      openid_hash: person.openidHash,
      openid_box: person.openidBox,
      demo_id: null,
      created_at: new Date(person.at),
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.column('openid_hash').doNothing())
    .execute()
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('openid_hash', '=', person.openidHash)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Once: who has one keeps it. */
export async function keepOpenid(
  db: Db,
  personId: string,
  { openidHash, openidBox }: { readonly openidHash: string; readonly openidBox: string },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ openid_hash: openidHash, openid_box: openidBox })
    .where('id', '=', personId)
    .where('openid_hash', 'is', null)
    .execute()
}

export interface PersonChange {
  readonly lang?: Lang
  readonly elderMode?: boolean
}

export async function updatePerson(db: Db, personId: string, change: PersonChange): Promise<void> {
  const { lang, elderMode } = change
  const set = {
    ...(lang !== undefined && { lang }),
    ...(elderMode !== undefined && { elder_mode: elderMode }),
  }
  if (Object.keys(set).length === 0) return
  await db.updateTable('people').set(set).where('id', '=', personId).execute()
}

import { type Kysely, sql } from 'kysely'
import { type Mobile, mobileOf } from '#domain/privacy/phone'
import type { Instant } from '#domain/time'
import type { Tables } from '../tables'

export interface SealedPhone {
  readonly phone_box: string
  readonly phone_hash: string
}

/** Of five people four have left a number at the desk. */
const HAVE = 4
const OF = 5

/** Made up from the id: the same person has the same number in every demo. Texts of a demo leave no machine. */
const numberFor = (id: string): Mobile | null =>
  mobileOf(`199${String(Number.parseInt(id.slice(-8), 16) % 100_000_000).padStart(8, '0')}`)

/** Numbers for the demo's people, sealed like real ones, so that the desk can see a call through. */
export async function givePhones(
  db: Kysely<Tables>,
  sealed: (mobile: Mobile) => SealedPhone,
  now: Instant,
): Promise<void> {
  const people = await db.selectFrom('people').select('id').orderBy('id').execute()
  const rows = people
    .filter((_one, n) => n % OF < HAVE)
    .map(({ id }) => ({ id, mobile: numberFor(id) }))
    .flatMap(({ id, mobile }) => (mobile === null ? [] : [{ id, ...sealed(mobile) }]))
  await sql`
    update people p set phone_box = n.phone_box, phone_hash = n.phone_hash, phone_at = ${new Date(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, phone_box text, phone_hash text)
    where p.id = n.id`.execute(db)
}

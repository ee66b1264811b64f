import { sql } from 'kysely'
import { mobileOf } from '#domain/privacy/phone'
import { seal } from './box'
import type { Deps } from './deps'
import { phoneMark } from './people/phone'

/** Numbers of a demo community: whoever is called has one, and nobody's real one is kept. */
export async function givePhones(
  { db, secret, random, now }: Pick<Deps, 'db' | 'secret' | 'random' | 'now'>,
  purpose = 'phone',
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from people p join residencies r on r.person_id = p.id
    where r.verified_at is not null and p.phone_box is null order by p.id`.execute(db)
  const given = rows.flatMap(({ id }, n) => {
    const mobile = mobileOf(`199${String(10_000_000 + n * 97).slice(-8)}`)
    return mobile === null
      ? []
      : [{ id, box: seal(secret, purpose, mobile, random), hash: phoneMark(secret, mobile) }]
  })
  await sql`
    update people p set phone_box = x.box, phone_hash = x.hash, phone_at = ${new Date(now())}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x (id uuid, box text, hash text)
    where p.id = x.id`.execute(db)
}

import type { Kysely } from 'kysely'
import { type Mobile, mobileOf } from '#domain/privacy/phone'
import type { Instant } from '#domain/time'
import { markOf, seal, unseal } from '../box'
import type { Tables } from '../database/tables'
import type { Deps } from '../deps'

const PURPOSE = 'phone'

/** The same number has the same mark; nobody without the secret can make one. */
export const phoneMark = (secret: string, mobile: Mobile): string => markOf(secret, PURPOSE, mobile)

/** Whoever asks has a reason to dial; the number goes into no log, no message and no list. */
export const openPhone = (secret: string, box: string | null): Mobile | null =>
  box === null ? null : mobileOf(unseal(secret, PURPOSE, box))

/** A number as the row of its person keeps it. */
export const phoneColumns = (
  { secret, random }: Pick<Deps, 'secret' | 'random'>,
  mobile: Mobile,
  now: Instant,
) => ({
  phone_box: seal(secret, PURPOSE, mobile, random),
  phone_hash: phoneMark(secret, mobile),
  phone_at: new Date(now),
})

export interface NewPhone {
  readonly personId: string
  readonly mobile: Mobile
  /** Shown to be theirs by WeChat or a code. Edge case 27: whoever had it before has it no more. */
  readonly proven: boolean
}

/** Writes a number, in the transaction of its cause. */
export async function keepPhone(
  db: Kysely<Tables>,
  deps: Pick<Deps, 'secret' | 'random'>,
  { personId, mobile, proven }: NewPhone,
  now: Instant,
): Promise<void> {
  const columns = phoneColumns(deps, mobile, now)
  if (proven)
    await db
      .updateTable('people')
      .set({ phone_box: null, phone_hash: null, phone_at: null })
      .where('phone_hash', '=', columns.phone_hash)
      .where('id', '<>', personId)
      .execute()
  await db.updateTable('people').set(columns).where('id', '=', personId).execute()
}

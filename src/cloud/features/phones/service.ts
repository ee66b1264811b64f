import type { Kysely } from 'kysely'
import type { GivePhone, PhoneView, SetResidentPhone } from '#contract/phones'
import { type Mobile, maskedMobile, mobileOf } from '#domain/privacy/phone'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { tellAll } from '../../notify/inbox'
import { keepPhone, phoneMark } from '../../people/phone'
import type { PhoneFound } from '../../wechat/gateway'
import { clearPhone, findResident, lockHolders } from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** Before the transaction: WeChat may be slow. A code that was used up by a first attempt is judged later. */
export const askPhone = (
  { wechat }: Pick<Deps, 'wechat'>,
  { code }: GivePhone,
): Promise<PhoneFound> => wechat.findPhone(code)

function numberOf(found: PhoneFound): Mobile {
  if (!found.ok && found.reason === 'bad-code') throw new Refused('bad-input', 'code')
  // Nothing of ours is broken and nothing was done: the phone asks again soon.
  if (!found.ok) throw new Refused('too-many', 'wechat', found.reason === 'too-often' ? 60 : 5)
  const mobile = found.country === '86' ? mobileOf(found.number) : null
  if (mobile === null) throw new Refused('bad-input', 'phone')
  return mobile
}

/**
 * The number that WeChat vouches for. Edge case 27: who had it before has it no more and is told; nothing
 * else of that person comes along.
 */
export async function givePhone(
  deps: Deps,
  { db, caller, now }: Asking,
  found: PhoneFound,
): Promise<PhoneView> {
  const mobile = numberOf(found)
  const { personId } = caller
  const before = await lockHolders(db, phoneMark(deps.secret, mobile), personId)
  await keepPhone(db, deps, { personId, mobile, proven: true }, now)
  await tellAll(
    db,
    before.flatMap(({ personId: holder, communityId }) =>
      communityId === null
        ? []
        : [
            {
              personId: holder,
              communityId,
              template: 'phone-moved',
              dedupeKey: `phone-moved:${now}`,
              at: now,
            },
          ],
    ),
  )
  return { phone: maskedMobile(mobile) }
}

export async function dropPhone({ db, caller }: Asking): Promise<PhoneView> {
  await clearPhone(db, caller.personId)
  return { phone: null }
}

/** The manual way: a number that is said at the desk. It proves nothing, so nobody else loses it. */
export async function setResidentPhone(
  deps: Deps,
  { db, caller, now }: Asking,
  residencyId: string,
  { communityId, phone }: SetResidentPhone,
): Promise<PhoneView> {
  seatIn(caller, communityId, 'setResidentPhone')
  const personId = await findResident(db, communityId, residencyId)
  if (personId === null) throw new Refused('not-found')
  const mobile = mobileOf(phone)
  if (mobile === null && phone.trim() !== '') throw new Refused('bad-input', 'phone')
  if (mobile === null) await clearPhone(db, personId)
  else await keepPhone(db, deps, { personId, mobile, proven: false }, now)
  const verb = mobile === null ? 'clear-phone' : 'enter-phone'
  await audit(db, { communityId, actorId: caller.personId, verb, subjectId: personId, at: now })
  return { phone: mobile === null ? null : maskedMobile(mobile) }
}

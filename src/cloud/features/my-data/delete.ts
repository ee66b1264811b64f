import type { Kysely } from 'kysely'
import type { Done } from '#contract/session'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { leaveTasks } from '../../measures/pass-on'
import { refuseOwn } from '../../measures/task-store'
import { tellAll } from '../../notify/inbox'
import { insertPrivacyAnswer } from '../../people/privacy'
import { dropOwnThings, eraseIdentity, eraseRequests, leaveHomes } from './delete-store'

/**
 * RES-12, edge case 5: the identity is replaced, never the facts. Words, ratings and counts stay; name, login and
 * homes go, and every session ends at once. Open matters go on. Answers that were kept for somebody else's
 * repeated request may hold the name for 30 days more, until they are swept.
 */
export async function deleteMe({ db, caller, now }: Giving): Promise<Done> {
  // Who works here signs with an alias on other people's matters: the admin ends the seat first.
  if (caller.seats.length > 0) throw new Refused('not-allowed', 'staff')
  await forgetAccount(db, caller.personId, now)
  return { done: true }
}

/** Whoever asks for it: the person, or WeChat for somebody whose account there is closed. */
export async function forgetAccount(
  db: Kysely<Tables>,
  personId: string,
  now: Instant,
): Promise<void> {
  await eraseRequests(db, personId, now)
  for (const { communityId, houseId, label, others } of await leaveHomes(db, personId, now)) {
    await tellAll(
      db,
      others.map((other) => ({
        personId: other,
        communityId,
        template: 'home-left',
        facts: { home: label },
        dedupeKey: `home-left:${houseId}:${now}`,
        at: now,
      })),
    )
    await leaveTasks(db, { communityId, houseId }, personId, now)
    const deed = { communityId, actorId: personId, verb: 'delete-account', subjectId: houseId }
    await audit(db, { ...deed, at: now })
  }
  await refuseOwn(db, personId, now)
  await dropOwnThings(db, personId, now)
  await insertPrivacyAnswer(db, personId, { given: false, version: PRIVACY_VERSION, at: now })
  await eraseIdentity(db, personId, now)
}

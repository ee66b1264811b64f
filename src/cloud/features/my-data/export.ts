import type { MyExport } from '#contract/my-data'
import { iso } from '#domain/time'
import type { Deps } from '../../deps'
import type { Giving } from '../../measures/give'
import { openPhone } from '../../people/phone'
import { listPrivacyAnswers } from '../../people/privacy'
import {
  exportAnswers,
  exportEndorsements,
  exportHomes,
  exportInbox,
  exportInvitations,
  exportMessageConsents,
  exportRequests,
  exportTickets,
} from './export-store'
import { findPerson, listPhones, listReveals, wishesOf } from './store'

/** RES-12: all that is kept about the one who asks, and nothing about anybody else. */
export async function exportMyData(
  { secret }: Pick<Deps, 'secret'>,
  { db, caller, now }: Giving,
): Promise<MyExport> {
  const { personId: id, sessionHash } = caller
  const person = await findPerson(db, id)
  const { displayName, lang, elderMode } = person
  const profile = {
    id,
    displayName,
    lang,
    elderMode,
    since: person.since.toISOString(),
    wishes: wishesOf(person),
    phone: openPhone(secret, person.phoneBox),
  }
  const answers = await listPrivacyAnswers(db, id)
  return {
    format: 'huisheng-export-1',
    madeAt: iso(now),
    profile,
    homes: await exportHomes(db, id),
    requests: await exportRequests(db, id),
    tickets: await exportTickets(db, id),
    endorsements: await exportEndorsements(db, id),
    answers: await exportAnswers(db, id),
    invitations: await exportInvitations(db, id),
    inbox: await exportInbox(db, id),
    privacyConsents: answers.map(({ at, ...answer }) => ({ ...answer, at: iso(at) })),
    messageConsents: await exportMessageConsents(db, id),
    nameViews: await listReveals(db, id),
    phones: await listPhones(db, id, sessionHash, now),
  }
}

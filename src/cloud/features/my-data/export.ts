import type { MyExport } from '#contract/my-data'
import { iso } from '#domain/time'
import type { Giving } from '../../measures/give'
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
export async function exportMyData({ db, caller, now }: Giving): Promise<MyExport> {
  const { personId: id, sessionHash } = caller
  const { displayName, lang, elderMode, since, ...rest } = await findPerson(db, id)
  const wishes = wishesOf({ displayName, lang, elderMode, since, ...rest })
  const answers = await listPrivacyAnswers(db, id)
  return {
    format: 'huisheng-export-1',
    madeAt: iso(now),
    profile: { id, displayName, lang, elderMode, since: since.toISOString(), wishes },
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

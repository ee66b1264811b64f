import type { ChangeConsent, ConsentView, MyData, NameViews, Wishes } from '#contract/my-data'
import { markOf } from '#domain/content/check'
import { consentState, PRIVACY_VERSION, type PrivacyAnswer } from '#domain/privacy/consent'
import { type Mobile, maskedMobile } from '#domain/privacy/phone'
import { iso } from '#domain/time'
import { findNameCheck } from '../../content/names'
import type { Deps } from '../../deps'
import type { Giving } from '../../measures/give'
import { openPhone } from '../../people/phone'
import { insertPrivacyAnswer, listPrivacyAnswers } from '../../people/privacy'
import { countMine, findPerson, listPhones, listReveals, updateWishes, wishesOf } from './store'

function viewConsent(answers: readonly PrivacyAnswer[]): ConsentView {
  const last = answers[answers.length - 1]
  return {
    state: consentState(answers),
    version: PRIVACY_VERSION,
    at: last === undefined ? null : iso(last.at),
  }
}

const maskOf = (mobile: Mobile | null): string | null =>
  mobile === null ? null : maskedMobile(mobile)

/** RES-12: what is kept about me, in numbers, and what I have allowed. */
export async function getMyData(
  { secret }: Pick<Deps, 'secret'>,
  { db, caller, now }: Giving,
): Promise<MyData> {
  const { personId, sessionHash } = caller
  const person = await findPerson(db, personId)
  const nameCheck = markOf(await findNameCheck(db, personId), 'author')
  return {
    ...(nameCheck !== null && { nameCheck }),
    asOf: iso(now),
    since: person.since.toISOString(),
    wishes: wishesOf(person),
    consent: viewConsent(await listPrivacyAnswers(db, personId)),
    counts: await countMine(db, personId),
    phones: await listPhones(db, personId, sessionHash, now),
    phone: maskOf(openPhone(secret, person.phoneBox)),
  }
}

export async function changeWishes({ db, caller }: Giving, wishes: Wishes): Promise<Wishes> {
  await updateWishes(db, caller.personId, wishes)
  return wishes
}

/** A yes opens everything again, a no closes all but the public and the own data, at once. */
export async function changeConsent(
  { db, caller, now }: Giving,
  { given, version }: ChangeConsent,
): Promise<ConsentView> {
  await insertPrivacyAnswer(db, caller.personId, { given, version, at: now })
  return viewConsent(await listPrivacyAnswers(db, caller.personId))
}

export const listNameViews = async ({ db, caller }: Giving): Promise<NameViews> => ({
  items: await listReveals(db, caller.personId),
})

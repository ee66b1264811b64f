import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { days, hours, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import type { People, Person } from './people'
import type { Crew } from './staff'
import type { Story } from './story'
import { at, type Plain } from './write-rows'

/** Everybody who uses the app once said yes to the privacy text, at the first login. */
export function privacyRows(dice: Dice, { residents }: People, since: Instant, now: Instant) {
  const users = new Map<string, Person>()
  for (const { app, person } of residents) if (app) users.set(person.id, person)
  return [...users.values()].map((person): Plain<'privacy_consents'> => {
    const when = Math.min(Math.max(person.since, since) + hours(dice.int(1, 200)), now - hours(2))
    return {
      person_id: person.id,
      id: dice.id(when),
      version: PRIVACY_VERSION,
      given: true,
      at: at(when),
    }
  })
}

/** Lin has two messages left and Wu none: both can be seen under "me". */
export function ledgerRows({ cast }: People, now: Instant): Plain<'message_consents'>[] {
  const line = (person: Person, template: string, granted: number, used: number) => ({
    person_id: person.id,
    template,
    granted,
    used,
    refused_in_row: 0,
    last_answer: 'accept',
    last_answer_at: at(now - days(16)),
  })
  return [
    line(cast.lin.person, 'reply', 3, 2),
    line(cast.lin.person, 'resolved', 3, 2),
    line(cast.wu.person, 'reply', 1, 1),
  ]
}

/** The manager has looked at each hidden name of the cast once, half an hour after it came. */
export function revealRows(dice: Dice, crew: Crew, stories: readonly Story[], now: Instant) {
  return stories
    .filter(({ ticket, reporter }) => ticket.hideNameFrom === 'handlers' && reporter.person.demoId)
    .map(({ ticket }) => ({ ticket, when: ticket.submittedAt + minutes(30) }))
    .filter(({ when }) => when < now)
    .map(
      ({ ticket, when }): Plain<'audit_log'> => ({
        community_id: ticket.communityId,
        id: dice.id(when),
        actor_id: crew.manager.person.id,
        verb: 'reveal-reporter',
        subject_id: ticket.id,
        facts: {},
        at: at(when),
      }),
    )
}

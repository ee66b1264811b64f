import { replayLines } from '../read-log'
import { logOf, story } from './story'
import { at, type Fact } from './write'

/** Spoils the good log in one place. */
export type Spoil = (facts: Fact[]) => Fact[]
type Fields = Record<string, unknown>

export const is = (wanted: Fields) => (one: Fact) =>
  Object.entries(wanted).every(([name, value]) => one[name] === value)

/** Changes the first line that has these fields. */
export const change =
  (wanted: Fields, fields: Fields): Spoil =>
  (facts) => {
    const found = facts.find(is(wanted))
    if (!found) throw new Error(`no line ${JSON.stringify(wanted)}`)
    Object.assign(found, fields)
    return facts
  }

export const drop =
  (...wanted: Fields[]): Spoil =>
  (facts) => {
    const left = facts.filter((one) => !wanted.some((fields) => is(fields)(one)))
    if (left.length === facts.length) throw new Error(`no line ${JSON.stringify(wanted)}`)
    return left
  }

const byTime = (facts: Fact[]) =>
  facts.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))

export const add =
  (...more: Fact[]): Spoil =>
  (facts) =>
    byTime([...facts, ...more])

/** Writes a line once more, with other fields. */
export const again =
  (wanted: Fields, fields: Fields = {}): Spoil =>
  (facts) => {
    const found = facts.find(is(wanted))
    if (!found) throw new Error(`no line ${JSON.stringify(wanted)}`)
    facts.splice(facts.indexOf(found) + 1, 0, { ...found, ...fields })
    return byTime(facts)
  }

export const shift =
  (wanted: Fields, when: string, fields: Fields = {}): Spoil =>
  (facts) =>
    byTime(change(wanted, { at: at(when), ...fields })(facts))

export const all =
  (...spoils: Spoil[]): Spoil =>
  (facts) =>
    spoils.reduce((now, spoil) => spoil(now), facts)

export const rulesOf = (facts: Fact[]) => new Set(replayLines(logOf(facts)).map((one) => one.rule))

export const view = (visit: string) => ({ type: 'invitation-viewed', visitId: visit })
export const decision = (visit: string) => ({ type: 'view-decided', visitId: visit })
export const both = (visit: string, fields: Fields) =>
  all(change(decision(visit), fields), change(view(visit), fields))
export const move = (ticketId: string, transition: string) => ({ ticketId, transition })
export const task = (taskId: string, type: string) => ({ taskId, type })

/** Every row of a table: a planted fault is reported under the name of its rule. */
export type Fault = [what: string, rule: string, spoil: Spoil]

export function expectNamed(rule: string, spoil: Spoil): void {
  expect([...rulesOf(spoil(story()))]).toContain(rule)
}

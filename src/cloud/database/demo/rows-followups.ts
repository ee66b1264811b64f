import { moveInTasks } from '#domain/followups/task'
import { days, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import { livesThere, type Resident } from './people'
import type { Story } from './story'
import type { Given } from './surveys'
import type { ImprovementWords } from './words-improvements'
import { at, type Plain } from './write-rows'

/** Older move-ins were asked about before the year that is told. */
const RECENT = days(110)

function outcome(dice: Dice, due: Instant, windowEnd: Instant, now: Instant) {
  if (windowEnd >= now) return { state: 'scheduled', attempts: [], result: null }
  const state = dice.weighted([
    ['completed', 7],
    ['unreachable', 3],
  ] as const)
  const called = due + minutes(dice.int(300, 4000))
  const result = state === 'completed' ? 'answered' : 'noAnswer'
  return { state, attempts: [{ channel: 'phone', at: at(called), result }], result: at(called) }
}

/** RES-09: who moved in lately is asked after a week, a month and three months. */
export const moveInRows = (
  dice: Dice,
  residents: readonly Resident[],
  now: Instant,
): Plain<'followup_tasks'>[] =>
  residents
    .filter((one) => one.verified && one.movedInAt > now - RECENT && livesThere(one, now))
    .flatMap((one) =>
      moveInTasks(one, one.role === 'family' ? 1 : 0, one.movedInAt).map((slot) => {
        const { state, attempts, result } = outcome(dice, slot.dueAt, slot.windowEnd, now)
        return {
          community_id: one.house.communityId,
          id: dice.id(one.movedInAt),
          house_id: one.house.id,
          person_id: one.person.id,
          plan: slot.plan,
          anchor_at: at(one.movedInAt),
          due_at: at(slot.dueAt),
          window_start: at(slot.windowStart),
          window_end: at(slot.windowEnd),
          quarter: null,
          ticket_id: null,
          response_id: null,
          state,
          attempts,
          result_at: result,
          dedupe_key: `${slot.plan}:${one.id}`,
        }
      }),
    )

interface Behind {
  readonly stories: readonly Story[]
  readonly given: readonly Given[]
}

/** The first words with which a wish and an improvement speak of the same thing. */
const SAME = 4

/** One source per home: the oldest ticket of the theme, or an answer that begins with the same words. */
function sourcesOf(words: ImprovementWords, published: Instant, { stories, given }: Behind) {
  const homes = new Map<string, { ticket_id: string | null; response_id: string | null }>()
  const add = (house: string, source: { ticket?: string; response?: string }) => {
    if (homes.has(house) || homes.size >= words.homes) return
    homes.set(house, { ticket_id: source.ticket ?? null, response_id: source.response ?? null })
  }
  // The people whom a visitor may step in as come first: they shall find their own words again.
  const known = ({ resident }: Given) => resident.person.demoId !== null
  for (const one of [...given.filter(known), ...given.filter((one) => !known(one))])
    if (
      one.at < published &&
      one.answers.some((a) => a.text?.startsWith(words.asked.slice(0, SAME)))
    )
      add(one.resident.house.id, { response: one.id })
  for (const { ticket, theme, reporter } of stories)
    if (theme.id === words.theme && ticket.submittedAt < published)
      add(reporter.house.id, { ticket: ticket.id })
  return [...homes.values()]
}

/** RES-06: which tickets and answers stand behind an improvement, at most one a home. */
export const sourceRows = (
  dice: Dice,
  improvement: Plain<'improvements'>,
  words: ImprovementWords,
  behind: Behind,
): Plain<'improvement_sources'>[] => {
  const published = Date.parse(String(improvement.published_at))
  return sourcesOf(words, published, behind).map((source) => ({
    community_id: improvement.community_id,
    id: dice.id(published),
    improvement_id: improvement.id,
    ...source,
  }))
}

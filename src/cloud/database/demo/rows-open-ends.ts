import { isLowAnswer, openEndDue } from '#domain/followups/open-end'
import { days, hours, type Instant } from '#domain/time'
import type { Dice } from './dice'
import type { StaffMember } from './staff'
import type { Given } from './surveys'
import { REASONS } from './words-open-ends'
import { at, type Plain } from './write-rows'

/** What is older has long come to its end. */
const TOLD = days(90)
/** What the manager has not come to yet, for the most part. */
const LATELY = days(8)

/** How it ended, and where it led. */
function endOf(
  dice: Dice,
  given: Given,
  improvements: readonly Plain<'improvements'>[],
): Plain<'open_ends'> {
  const as = dice.weighted([
    ['improvement', given.kind === 'ticket' ? 1 : 4],
    ['none', 3],
    ['ticket', given.story === null ? 0 : 4],
  ] as const)
  const leads = { ticket_id: null, improvement_id: null, reason: null }
  if (as === 'none') return { ...leads, ended_as: as, reason: dice.pick(REASONS) }
  return as === 'ticket'
    ? { ...leads, ended_as: as, ticket_id: given.story?.ticket.id ?? null }
    : { ...leads, ended_as: as, improvement_id: dice.pick(improvements).id }
}

const OPEN = {
  ticket_id: null,
  improvement_id: null,
  reason: null,
  ended_as: null,
  ended_by: null,
  ended_at: null,
}

/** LOOP-09: low answers of three months; the last week's wait for their end. */
export const openEndRows = (
  dice: Dice,
  all: readonly Given[],
  improvements: readonly Plain<'improvements'>[],
  manager: StaffMember,
  now: Instant,
): Plain<'open_ends'>[] =>
  all
    .filter((given) => given.at > now - TOLD && isLowAnswer(given.answers))
    .map((given) => {
      const isOpen = given.at > now - LATELY && dice.chance(0.75)
      const endedAt = Math.min(now, given.at + hours(dice.int(20, 150)))
      const end = {
        ...endOf(dice, given, improvements),
        ended_by: manager.id,
        ended_at: at(endedAt),
      }
      return {
        community_id: given.resident.house.communityId,
        id: given.id,
        house_id: given.resident.house.id,
        kind: given.kind,
        at: at(given.at),
        due_at: at(openEndDue(given.at)),
        ...(isOpen ? OPEN : end),
      }
    })

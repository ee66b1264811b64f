import { startOfWeek } from '#domain/staff/duty'
import { addDays, hours, type Instant } from '#domain/time'
import type { Dice } from './dice'
import type { Crew, StaffMember } from './staff'
import { at, type Plain } from './write-rows'

/** From last week on, so far ahead. */
const WEEKS = 6

const DAY = { from: 8, to: 20 } as const
const NIGHT = { from: 20, to: 32 } as const

/** Whose turn it is: day by day, one after the other. */
const turn = (people: readonly StaffMember[], n: number): StaffMember | undefined =>
  people[n % people.length]

/** STF-18: the desk and a worker by day, a worker by night, the caller from Monday to Saturday. */
export function dutyRows(dice: Dice, crew: Crew, now: Instant): Plain<'duty_roster'>[] {
  const workers = crew.members.filter(({ role }) => role === 'worker')
  const callers = crew.members.filter(({ role }) => role === 'followup')
  const monday = startOfWeek(addDays(now, -7))
  const rows: Plain<'duty_roster'>[] = []
  const put = (member: StaffMember | undefined, day: Instant, span: typeof DAY | typeof NIGHT) => {
    if (member === undefined) return
    rows.push({
      community_id: crew.communityId,
      id: dice.id(now),
      staff_id: member.id,
      from_at: at(day + hours(span.from)),
      to_at: at(day + hours(span.to)),
      made_by: crew.manager.id,
      made_at: at(now),
    })
  }
  for (let n = 0; n < WEEKS * 7; n++) {
    const day = addDays(monday, n)
    put(turn(crew.desk, n), day, DAY)
    put(turn(workers, n), day, DAY)
    put(turn(workers, n + 1), day, NIGHT)
    if (n % 7 < 6) put(callers[0], day, DAY)
  }
  return rows
}

import { hours } from '#domain/time'
import { actorOf } from './staff'
import { byClock, byResident, byStaff, hasTimeFor, line, type Stage } from './stage'
import { reporterOf } from './story'
import { RESIDENT_THANKS } from './words-replies'

/** Codes of the phone's tags. */
const REOPEN_TAGS = ['still', 'again', 'half', 'nobody'] as const

const WEEK = hours(168)

const factsOf = (member: Stage['worker']) => ({
  staffId: member.id,
  personId: member.person.id,
  departmentId: member.departmentId,
})

/** Who has no app is called: T11 by somebody who neither owned nor resolved it. */
function closeByVisit(stage: Stage): void {
  const { crew, teller, dice } = stage
  const caller = crew.named('caller')
  const at = byStaff(stage, 40)
  const contactRecordId = dice.id(at)
  const answer = dice.chance(0.9) ? 'yes' : 'partly'
  teller.act(actorOf(caller), at, { type: 'confirm', answer, contactRecordId })
}

function closeByJob(stage: Stage): void {
  const { teller, dice, reporter } = stage
  const due = teller.ticket().autoCloseAt ?? byClock(stage, WEEK)
  teller.act({ as: 'job' }, due, { type: 'auto-close' })
  // T11b: some find the question later and say yes after all
  if (dice.chance(0.06) && hasTimeFor(stage, hours(72)))
    teller.act(reporterOf(reporter), byResident(stage, 30), { type: 'confirm', answer: 'yes' })
}

function closeByResident(stage: Stage): void {
  const { teller, dice, reporter } = stage
  if (dice.chance(0.25))
    teller.say(reporterOf(reporter), byResident(stage, 6), { words: dice.pick(RESIDENT_THANKS) })
  const answer = dice.chance(0.93) ? 'yes' : 'partly'
  teller.act(reporterOf(reporter), byResident(stage, 9), { type: 'confirm', answer })
}

/** T13: not solved; the same people try again, at the second time the manager. */
function workAgain(stage: Stage): void {
  const { teller, reporter, theme, dice, crew, desk } = stage
  const reason = theme.again ? line(stage, theme.again) : undefined
  const tags = [dice.pick(REOPEN_TAGS)]
  teller.act(
    reporterOf(reporter),
    byResident(stage, 20),
    { type: 'reopen', tags, ...(reason !== undefined && { reason }) },
    { manager: factsOf(crew.manager) },
  )
  teller.say(actorOf(desk), byStaff(stage, 3), { words: line(stage, theme.reply) })
  const owner = crew.members.find((member) => member.id === teller.ticket().ownerId) ?? crew.manager
  const note = line(stage, theme.done)
  teller.act(actorOf(owner), byStaff(stage, 22), {
    type: 'resolve',
    note,
    photos: 1,
    rootCause: theme.cause,
  })
}

/** The resident speaks, or a week of silence does. */
export function verdict(stage: Stage): void {
  const { theme, dice, mood, teller, reporter } = stage
  const mayReopen = theme.again !== undefined && hasTimeFor(stage, hours(120))
  for (let again = 0; mayReopen && again < 2 && dice.chance(mood.againShare); again++)
    workAgain(stage)
  if (dice.chance(0.02) && hasTimeFor(stage, 3 * WEEK))
    teller.act(reporterOf(reporter), byResident(stage, 30), { type: 'unclear' })
  const silent = !dice.chance(mood.confirmShare) && hasTimeFor(stage, 3 * WEEK)
  if (!reporter.app && dice.chance(0.5)) closeByVisit(stage)
  else if (silent) closeByJob(stage)
  else closeByResident(stage)
}

import { days, hours, type Instant, minutes } from '#domain/time'
import { verdict } from './direct-verdict'
import { actorOf } from './staff'
import { byResident, byStaff, firstReplyAt, hasTimeFor, line, type Stage } from './stage'
import { reporterOf } from './story'
import { fill } from './theme'
import { INTERNAL_NOTES, LATE_REPLY, OFFER_REASON } from './words-replies'

/** First public answer by the desk; now and then a saved one as it is. */
function answer(stage: Stage): void {
  const { teller, desk, dice, saved, theme, submittedAt, blanks } = stage
  const at = firstReplyAt(stage)
  if (at > submittedAt + hours(24)) {
    teller.say(actorOf(desk), at, { words: fill(LATE_REPLY, blanks) })
    return
  }
  const canned = dice.chance(0.1) ? saved[0] : undefined
  if (canned) teller.say(actorOf(desk), at, { words: canned.words, savedReplyId: canned.id })
  else teller.say(actorOf(desk), at, { words: line(stage, theme.reply) })
}

/** T4 at once, or T2, T3 and a hand-over that the other accepts (T20a, T20b). */
function giveToOwner(stage: Stage): void {
  const { teller, desk, worker, dice } = stage
  const colleague = {
    staffId: worker.id,
    personId: worker.person.id,
    departmentId: worker.departmentId,
  }
  const soon = (): Instant => byStaff(stage, 0.3)
  if (worker.id === desk.id || dice.chance(0.7)) {
    teller.act(actorOf(desk), soon(), { type: 'take', ownerId: worker.id }, { colleague })
    return
  }
  teller.act(actorOf(desk), soon(), { type: 'accept', ownerId: desk.id })
  teller.act(actorOf(desk), soon(), { type: 'process' })
  teller.act(
    actorOf(desk),
    soon(),
    { type: 'offer', staffId: worker.id, reason: OFFER_REASON },
    { colleague },
  )
  teller.act(actorOf(worker), byStaff(stage, 0.6), { type: 'accept-offer' })
}

/** "Me too" by neighbours; the third home makes it a priority. */
function endorse(stage: Stage): void {
  const { teller, alsoHit, submittedAt, endBy } = stage
  if (alsoHit.length === 0 || !hasTimeFor(stage, hours(30))) return
  for (const neighbour of alsoHit) {
    const at = byResident(stage, 0.4)
    // after a day they tell each other in the lift and no longer here
    if (at > submittedAt + hours(24) || at >= endBy) return
    teller.endorse(neighbour, at)
  }
}

/** T5 and the resident's answer, which is T6. */
function askOnce(stage: Stage): void {
  const { teller, theme, worker, reporter, blanks } = stage
  if (!theme.ask) return
  const [question, reply] = theme.ask
  teller.act(actorOf(worker), byStaff(stage, 2), { type: 'ask', words: fill(question, blanks) })
  teller.say(reporterOf(reporter), byResident(stage, 7), { words: fill(reply, blanks) })
}

/** T7 and T8: waits for parts, weather, a vote. */
function waitFor(stage: Stage): void {
  const { teller, theme, worker, dice, blanks } = stage
  if (!theme.hold) return
  const [reason, words] = theme.hold
  const at = byStaff(stage, 4)
  teller.say(actorOf(worker), at, { words: fill(words, blanks) })
  const expectedAt = at + days(dice.int(3, 12))
  teller.act(actorOf(worker), at + minutes(1), { type: 'hold', reason, expectedAt })
  teller.act(actorOf(worker), byStaff(stage, 110), { type: 'unhold' })
}

function talk(stage: Stage): void {
  const { teller, theme, worker, reporter, dice, desk } = stage
  if (dice.chance(0.2)) teller.note(actorOf(worker), byStaff(stage, 1), dice.pick(INTERNAL_NOTES))
  if (theme.ask && dice.chance(0.3)) askOnce(stage)
  if (theme.more && dice.chance(0.3)) {
    teller.say(reporterOf(reporter), byResident(stage, 5), { words: line(stage, theme.more) })
    const words = line(stage, theme.progress ?? theme.reply)
    teller.say(actorOf(theme.progress ? worker : desk), byStaff(stage, 2), { words })
  } else if (theme.progress && dice.chance(0.4)) {
    teller.say(actorOf(worker), byStaff(stage, 5), { words: line(stage, theme.progress) })
  }
  if (theme.hold && dice.chance(0.35) && hasTimeFor(stage, days(14))) waitFor(stage)
}

/** Median hours of work, before the site's pace. */
function workHours({ theme, teller }: Stage): number {
  if (theme.kind === 'suggestion') return 150
  if (teller.ticket().priority !== 'normal') return 13
  return theme.place === 'home' ? 24 : 42
}

function resolve(stage: Stage): void {
  const { teller, theme, worker, mood } = stage
  const at = byStaff(stage, workHours(stage) * mood.workPace)
  const decided = theme.notAdopted ? ('not_adopted' as const) : ('adopted' as const)
  teller.act(actorOf(worker), at, {
    type: 'resolve',
    note: line(stage, theme.done),
    photos: 1,
    rootCause: theme.cause,
    ...(theme.kind === 'suggestion' && { outcome: decided }),
  })
}

function decline(stage: Stage): boolean {
  const { teller, theme, crew, dice, blanks } = stage
  if (!theme.decline || !dice.chance(0.35)) return false
  const [reason, words, whereTo] = theme.decline
  teller.act(actorOf(crew.manager), byStaff(stage, 20), {
    type: 'decline',
    reason,
    words: fill(words, blanks),
    whereTo,
  })
  return true
}

/** Complaints, repairs and suggestions: answered, worked on, claimed done, judged by the resident. */
function work(stage: Stage): void {
  const { teller, dice, reporter } = stage
  answer(stage)
  endorse(stage)
  giveToOwner(stage)
  if (reporter.app && dice.chance(0.02)) {
    teller.act(reporterOf(reporter), byResident(stage, 3), { type: 'withdraw' })
    return
  }
  talk(stage)
  if (reporter.app && dice.chance(0.07)) teller.urge(byResident(stage, 10))
  if (decline(stage)) return
  resolve(stage)
  verdict(stage)
}

/** T10 and T10b: one step is enough. */
function answerAtOnce(stage: Stage, type: 'answer' | 'thank'): void {
  const words = line(stage, stage.theme.reply)
  stage.teller.act(actorOf(stage.desk), firstReplyAt(stage), { type, words })
}

/** Tells a ticket to its end. */
export function direct(stage: Stage): void {
  switch (stage.theme.kind) {
    case 'praise':
      answerAtOnce(stage, 'thank')
      break
    case 'inquiry':
      answerAtOnce(stage, 'answer')
      verdict(stage)
      break
    case 'complaint':
    case 'repair':
    case 'suggestion':
      work(stage)
      break
  }
}

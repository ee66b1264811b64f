import { taskQuestions } from '#domain/followups/call-questions'
import { completes, scoresDimension } from '#domain/followups/ending'
import { followUpOfRating } from '#domain/followups/from-ticket'
import type { Question } from '#domain/followups/questionnaire'
import { recoveryReason } from '#domain/followups/recovery'
import { recoverySlot } from '#domain/followups/schedule'
import { isOpenTask } from '#domain/followups/task'
import { days, type Instant, minutes, quarterOf } from '#domain/time'
import { turn } from './cards'
import type { Dice } from './dice'
import { end, plan } from './tasks'
import type { Tx } from './transaction'
import type { Answer, Card, Person, Response, Sim, Task, TicketFile } from './world'

/** How often each score is given; NPS has its detractors from the behaviour. */
const CSAT = [0.03, 0.05, 0.17, 0.4, 0.35]
const RATING = [0.04, 0.05, 0.12, 0.34, 0.45]
const CES = [0.03, 0.03, 0.06, 0.1, 0.2, 0.3, 0.28]
const NOT_USED = 0.06
/** Who may be contacted about a survey. */
const CONTACT_ME = 0.4
const EDITS = 0.02
/** F2 */
const NPS_GAP = days(75)

function scoreBy(dice: Dice, shares: readonly number[]): number {
  let left = dice.roll()
  for (const [index, share] of shares.entries()) {
    left -= share
    if (left < 0) return index + 1
  }
  return shares.length
}

function npsScore(sim: Sim): number {
  const { dice, behaviour } = sim
  if (dice.chance(behaviour.detractors)) return dice.between(0, 6)
  return dice.chance(0.42) ? dice.between(7, 8) : dice.between(9, 10)
}

/** F2 on every channel: not within 75 d of the last answer. */
export const npsRests = ({ lastNpsAnswerAt: last }: Person, now: Instant): boolean =>
  last !== null && (now < last + NPS_GAP || quarterOf(last).from === quarterOf(now).from)

function answerTo(sim: Sim, question: Question): Answer {
  const { dice } = sim
  switch (question.metric) {
    case 'csat': {
      const isUsed = question.dimension === 'overall' || !dice.chance(NOT_USED)
      const score = isUsed ? scoreBy(dice, CSAT) : null
      return { metric: 'csat', dimension: question.dimension, score }
    }
    case 'expectation':
      return { metric: 'expectation', score: scoreBy(dice, CSAT) }
    case 'nps':
      return { metric: 'nps', score: npsScore(sim) }
    case 'confirm':
    case 'tag':
    case 'text':
      return { metric: question.metric, score: null }
  }
}

/** What somebody says to the questions of a task and of those that it took in. */
export function answersFor(sim: Sim, task: Task, person: Person, now: Instant): readonly Answer[] {
  const asked = (taskQuestions(task.plan, task.absorbed) ?? []).filter(
    ({ metric }) => metric !== 'nps' || !npsRests(person, now),
  )
  return asked.map((question) => answerTo(sim, question))
}

export const ratingAnswers = (sim: Sim): readonly Answer[] => [
  { metric: 'rating', score: scoreBy(sim.dice, RATING) },
  ...(sim.dice.chance(0.6) ? [{ metric: 'ces', score: scoreBy(sim.dice, CES) }] : []),
]

export interface Saying {
  readonly person: Person
  readonly answers: readonly Answer[]
  readonly channel: 'inApp' | 'sms' | 'phone' | 'onSite' | 'link'
  readonly role: string
  readonly task?: Task
  readonly file?: TicketFile
  readonly card?: Card
}

const isSelf = ({ role }: Saying): boolean => role === 'resident'

function keep(tx: Tx, saying: Saying, id: string): Response {
  const { person, answers, file, task } = saying
  const { home } = person
  const response: Response = {
    id,
    person,
    at: tx.now,
    filledBy: isSelf(saying) ? 'self' : 'staff',
    ticketId: file?.ticket.id ?? null,
    cycle: task === undefined ? (file?.ticket.cycle ?? null) : null,
    versions: [{ at: tx.now, answers }],
  }
  tx.add(home.community.responses, response)
  tx.add(home.answeredAt, tx.now)
  if (scoresDimension(answers)) tx.add(home.scoredAt, tx.now)
  if (answers.some(({ metric }) => metric === 'nps')) tx.set(person, 'lastNpsAnswerAt', tx.now)
  if (file !== undefined && response.cycle !== null) tx.put(file.ratings, response.cycle, response)
  return response
}

/** One answer with everything that follows from it at once: its card, its task, a recovery, the quarter. */
export function say(sim: Sim, tx: Tx, saying: Saying): void {
  const { person, answers, channel, role, task, file, card } = saying
  const { home } = person
  const contactMe = sim.dice.chance(CONTACT_ME)
  const response = keep(tx, saying, sim.newId('r'))
  tx.write('response-submitted', home.community.id, {
    responseId: response.id,
    personId: person.id,
    householdId: home.id,
    channel,
    filledBy: response.filledBy,
    actorRole: role,
    contactMe,
    answers,
    ...(task && { taskId: task.id }),
    ...(file && { ticketId: file.ticket.id }),
    ...(response.cycle !== null && { cycle: response.cycle }),
    ...(card && { invitationId: card.invitation.id }),
  })
  if (card) answered(tx, card, response.id)
  if (task && completes(task.plan, answers))
    end(tx, task, { outcome: 'completed', responseId: response.id }, role)
  satisfy(tx, saying, response)
  recover(sim, tx, saying, { response, contactMe })
  askAboutRating(sim, tx, saying)
  if (isSelf(saying) && sim.dice.chance(EDITS)) editLater(sim, tx, response)
}

function answered(tx: Tx, card: Card, responseId: string): void {
  const invitation = { ...card.invitation, outcome: 'answered' } as const
  turn(tx, card, invitation, { outcome: 'answered', reason: 'tap', responseId })
  tx.set(card.person.home, 'cardAnsweredAt', tx.now)
}

/** A scored dimension ends the home's task of the quarter. */
function satisfy(tx: Tx, { person, answers }: Saying, { id }: Response): void {
  if (!scoresDimension(answers)) return
  const { name } = quarterOf(tx.now)
  for (const task of person.home.tasks)
    if (task.quarter === name && isOpenTask(task.state))
      end(tx, task, { outcome: 'satisfied', satisfiedBy: id })
}

interface Kept {
  readonly response: Response
  readonly contactMe: boolean
}

function recover(sim: Sim, tx: Tx, saying: Saying, { response, contactMe }: Kept): void {
  const { person, answers, task, file } = saying
  if (recoveryReason({ answers, contactMe, isStaff: person.isStaff }) === null) return
  if (task?.begun) tx.set(task.begun, 'ledToRecovery', true)
  plan(sim, tx, person.home, {
    slot: recoverySlot(tx.now),
    anchorAt: tx.now,
    responseId: response.id,
    person,
    ...(file && { file }),
  })
}

/** Reading 10: a 3 on a closed problem, where its close has not called for the question already. */
function askAboutRating(sim: Sim, tx: Tx, { person, answers, file, task }: Saying): void {
  if (file === undefined || task !== undefined) return
  const score = answers.find(({ metric }) => metric === 'rating')?.score ?? null
  const wanted = followUpOfRating(file.ticket, score, tx.now)
  if (wanted === null) return
  const isPlanned = person.home.tasks.some(
    (one) => one.file === file && one.plan === 'ticket' && one.anchorAt === wanted.anchorAt,
  )
  if (!isPlanned) plan(sim, tx, person.home, { ...wanted, file, person })
}

/** F9: within 24 h one score is changed for another that means the same to the loop. */
function editLater(sim: Sim, tx: Tx, response: Response): void {
  const at = tx.now + minutes(sim.dice.between(3, 1_400))
  tx.later(at, (then) => {
    if (then.now > response.at + days(1)) return
    const before = response.versions.at(-1)?.answers ?? []
    const answers = before.map((one) => ({ ...one, score: shifted(one) }))
    then.add(response.versions, { at: then.now, answers })
    then.write('response-edited', response.person.home.community.id, {
      responseId: response.id,
      actorRole: 'resident',
      answers,
    })
  })
}

const shifted = ({ metric, score }: Answer): number | null => {
  if (score === null || (metric !== 'csat' && metric !== 'rating') || score < 4) return score
  return score === 4 ? 5 : 4
}

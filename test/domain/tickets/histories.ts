import fc from 'fast-check'
import type { ActionType, TransitionAction, TransitionFacts } from '#domain/tickets/actions'
import { allowed } from '#domain/tickets/allowed'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import {
  decideEndorse,
  decideMessage,
  decidePrivacy,
  decideUrge,
} from '#domain/tickets/conversation'
import type { TicketEvent } from '#domain/tickets/events'
import { decideDatePassed, decideNewDate, decidePriority } from '#domain/tickets/priority'
import { decideTransition, isOpen } from '#domain/tickets/status'
import {
  OUTCOMES,
  PRIORITIES,
  TICKET_KINDS,
  type Ticket,
  type TicketKind,
} from '#domain/tickets/ticket'
import { days, hours, type Instant, minutes } from '#domain/time'
import { DECLINE, EVERYBODY, PARENT, people, Story, type Who, WORDS } from './given'

/** Every input that a rule could look at, good and bad, for one type of action. */
export function inputs(type: ActionType, now: Instant): readonly TransitionAction[] {
  const said = [{ contactRecordId: 'contact-1' }, {}]
  switch (type) {
    case 'accept':
    case 'take':
      return ['s-owner', 's-desk', 's-manager', 's-colleague', ''].map((ownerId) => ({
        type,
        ownerId,
      }))
    case 'ask':
    case 'answer':
    case 'thank':
      return [WORDS, ''].map((words) => ({ type, words }))
    case 'hold':
      return [days(3), days(90), days(91), 0].map((ahead) => ({
        type,
        reason: 'parts',
        expectedAt: now + ahead,
      }))
    case 'resolve':
      return [...OUTCOMES, undefined].flatMap((outcome) =>
        [WORDS, 'short'].map((note) => ({
          type,
          note,
          photos: 1,
          rootCause: 'other',
          ...(outcome === undefined ? {} : { outcome }),
        })),
      )
    case 'confirm':
      return said.flatMap((by) => [
        { type, answer: 'yes', ...by },
        { type, answer: 'partly', ...by },
      ])
    case 'reopen':
      return said.flatMap((by) => [
        { type, reason: WORDS, ...by },
        { type, tags: ['late'], ...by },
        { type, ...by },
      ])
    case 'decline':
      return [DECLINE, { ...DECLINE, reason: 'not_enough_info' }, { ...DECLINE, whereTo: '' }]
    case 'merge':
      return [PARENT.id, 't-1', 't-2'].map((parentId) => ({ type, parentId, words: WORDS }))
    case 'withdraw':
      return said.map((by) => ({ type, ...by }))
    case 'offer':
      return [
        { type, staffId: 's-colleague', reason: 'gardens' },
        { type, departmentId: 'd-garden', reason: 'gardens' },
        { type, reason: 'nobody' },
      ]
    case 'process':
    case 'resume':
    case 'unhold':
    case 'unclear':
    case 'auto-close':
    case 'unmerge':
    case 'undo':
    case 'accept-offer':
    case 'return-offer':
      return [{ type }]
  }
}

/** Facts that suit the action: the colleague it names, the parent, the manager. */
export function factsFor(action: TransitionAction): TransitionFacts {
  const staff = Object.values(people).filter((actor) => actor.as === 'staff')
  const named = 'ownerId' in action ? action.ownerId : action.type === 'offer' && action.staffId
  const colleague = staff.find((actor) => actor.staffId === named)
  return {
    parent: PARENT,
    manager: people.manager,
    ...(colleague === undefined ? {} : { colleague }),
  }
}

type Move = readonly [who: number, deed: number, input: number, gap: number]

const GAPS = [
  minutes(1),
  minutes(1),
  minutes(9),
  minutes(9),
  hours(1),
  hours(25),
  days(7),
  days(8),
  days(31),
] as const

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

/** Deeds beside the transitions, each tried as it comes. */
function besides(ticket: Ticket, who: Who, n: number, now: Instant): readonly TicketEvent[] {
  const actor = people[who]
  const one = <T extends TicketEvent>(d: { ok: true; value: T } | { ok: false }): readonly T[] =>
    d.ok ? [d.value] : []
  switch (n % 7) {
    case 0:
    case 1: {
      const visibility = n % 3 === 0 ? 'internal' : 'public'
      const decision = decideMessage(ticket, actor, { visibility, words: WORDS }, now)
      return decision.ok ? decision.value : []
    }
    case 2:
      return one(decideUrge(ticket, actor, now))
    case 3: {
      const decision = decideEndorse(ticket, actor, `h-${2 + (n % 5)}`, now)
      return decision.ok ? decision.value : []
    }
    case 4:
      return one(decidePrivacy(ticket, actor, n % 2 === 0 ? 'handlers' : 'neighbours', now))
    case 5: {
      const to = pick(PRIORITIES, n) ?? 'normal'
      return one(decidePriority(ticket, actor, { to, reason: 'as seen' }, now))
    }
    default:
      return who === 'job'
        ? one(decideDatePassed(ticket, now))
        : one(decideNewDate(ticket, actor, now + days(5), now))
  }
}

/** Steps that end a life early are taken seldom, so that long lives are lived too. */
const ENDING: readonly ActionType[] = ['withdraw', 'merge', 'decline', 'offer']

const ACTORS = ['reporter', 'owner', 'desk', 'job', 'manager', 'colleague'] as const

/** What three of them and one bystander could do now, one entry a type. */
function open(story: Story, n: number): readonly (readonly [Who, ActionType])[] {
  const asked = [0, 1, 3].map((step) => pick(ACTORS, n + step) ?? 'job')
  const found = new Map<ActionType, Who>()
  for (const who of [pick(EVERYBODY, n) ?? 'job', ...asked]) {
    for (const type of allowed(story.ticket, people[who], story.now, PARENT)) found.set(type, who)
  }
  return [...found]
    .map(([type, who]) => [who, type] as const)
    .filter(([, type]) => n % 10 === 0 || !ENDING.includes(type))
}

function play(story: Story, [whoN, deed, input, gap]: Move): void {
  story.after(GAPS[gap % GAPS.length] ?? 0)
  if (deed % 3 === 0) {
    const who = pick(EVERYBODY, whoN) ?? 'desk'
    for (const event of besides(story.ticket, who, input, story.now)) story.add(event)
    return
  }
  const [who, type] = pick(open(story, whoN), deed) ?? []
  if (who === undefined || type === undefined) return
  const tried = inputs(type, story.now).map((action) =>
    decideTransition(story.ticket, people[who], action, story.now, factsFor(action)),
  )
  const accepted = pick(
    tried.filter((decision) => decision.ok),
    input,
  )
  if (accepted !== undefined) story.add(accepted.value)
}

const move: fc.Arbitrary<Move> = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.nat(9999))

/** Lives of tickets as people and jobs might lead them: legal, in any order, with any pauses. */
export const stories: fc.Arbitrary<Story> = fc
  .tuple(
    fc.constantFrom<TicketKind>(...TICKET_KINDS),
    fc.constantFrom(...CATEGORY_IDS),
    fc.array(move, { maxLength: 30, size: 'max' }),
  )
  .map(([kind, categoryId, moves]) => {
    const story = new Story({ kind, categoryId })
    for (const one of moves) play(story, one)
    return story
  })

/** The shortest way for staff and jobs alone to bring any open ticket to a claim. */
export function resolveIt(story: Story): void {
  const { state } = story.ticket
  const take = { type: 'take', ownerId: 's-manager' } as const
  if (state === 'merged') story.does('manager', { type: 'unmerge' })
  if (story.ticket.state === 'submitted') story.does('manager', take, {})
  if (story.ticket.state === 'pending_resident') story.does('manager', { type: 'resume' })
  if (story.ticket.state === 'on_hold') story.does('manager', { type: 'unhold' })
  if (!isOpen(story.ticket.state)) return
  const outcome = story.ticket.kind === 'suggestion' ? 'adopted' : 'solved'
  story
    .says('manager')
    .does('manager', { type: 'resolve', note: WORDS, photos: 1, rootCause: 'other', outcome })
}

import type { Decision } from '#domain/decision'
import type { TransitionAction, TransitionFacts } from '#domain/tickets/actions'
import { decideEndorse, decideMessage, decideUrge } from '#domain/tickets/conversation'
import type { TicketEvent } from '#domain/tickets/events'
import { begin, evolve } from '#domain/tickets/evolve'
import { decideTransition } from '#domain/tickets/status'
import { decideSubmission, type Submission } from '#domain/tickets/submission'
import type { Actor, Ticket } from '#domain/tickets/ticket'
import { type Instant, iso, minutes } from '#domain/time'
import type { Dice } from './dice'
import type { Resident } from './people'
import type { Theme } from './theme'

export interface StoryEvent {
  readonly id: string
  readonly event: TicketEvent
}

export interface StoryMessage {
  readonly id: string
  /** Number of the event that carries these words. */
  readonly seq: number
  readonly author: 'resident' | 'staff'
  readonly personId: string
  readonly staffId: string | null
  readonly visibility: 'public' | 'internal'
  readonly words: string
  readonly savedReplyId: string | null
  readonly at: Instant
  readonly readAt: Instant | null
}

/** Where it is, for people. */
export interface Spot {
  readonly kind: 'home' | 'building' | 'area'
  readonly buildingId: string | null
  readonly areaId: string | null
  readonly detail: string
}

/** One ticket with its whole history. Only decisions of the rules get into it. */
export interface Story {
  readonly theme: Theme
  readonly reporter: Resident
  readonly spot: Spot
  readonly words: string
  readonly events: readonly StoryEvent[]
  readonly messages: readonly StoryMessage[]
  readonly endorsers: readonly { readonly resident: Resident; readonly at: Instant }[]
  readonly pictures: number
  readonly ticket: Ticket
}

export interface Opening {
  readonly theme: Theme
  readonly reporter: Resident
  readonly spot: Spot
  readonly words: string
  readonly at: Instant
  readonly pictures: number
  readonly hidden?: boolean
  readonly aboutStaffIds?: readonly string[]
  readonly source?: Submission['source']
  /** Staff member who wrote down what came by phone or at the desk. */
  readonly enteredBy?: Actor
}

/** What somebody says beside a transition. */
interface Said {
  readonly words: string
  readonly savedReplyId?: string
}

export interface Teller {
  readonly ticket: () => Ticket
  /** When the last thing happened. */
  readonly at: () => Instant
  readonly say: (actor: Actor, at: Instant, said: Said) => void
  readonly note: (actor: Actor, at: Instant, words: string) => void
  readonly act: (
    actor: Actor,
    at: Instant,
    action: TransitionAction,
    facts?: TransitionFacts,
  ) => void
  readonly endorse: (resident: Resident, at: Instant) => void
  readonly urge: (at: Instant) => void
  readonly told: () => Story
}

/** A refused step is an error of the seed: an illegal history cannot be told. */
function must<T>(decision: Decision<T, string>, what: string, at: Instant): T {
  if (!decision.ok) throw new Error(`${what} at ${iso(at)}: ${decision.reason}`)
  return decision.value
}

export const reporterOf = (resident: Resident): Actor => ({
  as: 'resident',
  personId: resident.person.id,
})

/** Words that travel with an action and become a message of the thread. */
function wordsOf(action: TransitionAction): string | null {
  switch (action.type) {
    case 'ask':
    case 'answer':
    case 'thank':
    case 'decline':
    case 'merge':
      return action.words
    case 'resolve':
      return action.note
    case 'reopen':
      return action.reason ?? null
    default:
      return null
  }
}

function submit(dice: Dice, opening: Opening): TicketEvent & { type: 'submitted' } {
  const { theme, reporter, at } = opening
  const { house, person } = reporter
  const submission: Submission = {
    id: dice.id(at),
    communityId: house.communityId,
    kind: theme.kind,
    categoryId: theme.category,
    source: opening.source ?? 'miniapp',
    reporterId: person.id,
    houseId: house.id,
    hideNameFrom: opening.hidden === true ? 'handlers' : 'neighbours',
    aboutStaffIds: opening.aboutStaffIds ?? [],
    ...(theme.urgent === true && opening.enteredBy !== undefined && { urgent: true }),
  }
  const facts = {
    boundHouseIds: [house.id],
    hasPlace: true,
    keyCustomer: false,
    recentOfHome: [],
  }
  const actor = opening.enteredBy ?? reporterOf(reporter)
  return must(decideSubmission(actor, submission, facts, at), `T1 ${theme.id}`, at)
}

export function tell(dice: Dice, opening: Opening): Teller {
  const first = submit(dice, opening)
  const events: StoryEvent[] = [{ id: dice.id(opening.at), event: first }]
  const messages: StoryMessage[] = []
  const endorsers: { resident: Resident; at: Instant }[] = []
  let ticket = begin(first)

  function write(event: TicketEvent): void {
    const last = events.at(-1)?.event.at ?? event.at
    if (event.at < last) throw new Error(`${opening.theme.id}: told backwards at ${iso(event.at)}`)
    events.push({ id: dice.id(event.at), event })
    ticket = evolve(ticket, event)
  }

  function keep(actor: Actor, at: Instant, said: Said, visibility: 'public' | 'internal'): void {
    if (actor.as !== 'resident' && actor.as !== 'staff') return
    messages.push({
      id: dice.id(at),
      seq: events.length,
      author: actor.as,
      personId: actor.personId,
      staffId: actor.as === 'staff' ? actor.staffId : null,
      visibility,
      words: said.words,
      savedReplyId: said.savedReplyId ?? null,
      at,
      readAt: visibility === 'public' ? at + minutes(dice.int(1, 240)) : null,
    })
  }

  function speak(actor: Actor, at: Instant, said: Said, visibility: 'public' | 'internal'): void {
    const draft = { visibility, words: said.words, saved: said.savedReplyId !== undefined }
    const [message, ...more] = must(decideMessage(ticket, actor, draft, at), 'message', at)
    if (message) write(message)
    keep(actor, at, said, visibility)
    for (const event of more) write(event)
  }

  return {
    ticket: () => ticket,
    at: () => events.at(-1)?.event.at ?? opening.at,
    say: (actor, at, said) => speak(actor, at, said, 'public'),
    note: (actor, at, words) => speak(actor, at, { words }, 'internal'),
    act: (actor, at, action, facts = {}) => {
      const what = `${opening.theme.id} ${action.type}`
      write(must(decideTransition(ticket, actor, action, at, facts), what, at))
      const words = wordsOf(action)
      if (words !== null) keep(actor, at, { words }, 'public')
    },
    endorse: (resident, at) => {
      const decision = decideEndorse(ticket, reporterOf(resident), resident.house.id, at)
      for (const event of must(decision, 'endorse', at)) write(event)
      endorsers.push({ resident, at })
    },
    urge: (at) => write(must(decideUrge(ticket, reporterOf(opening.reporter), at), 'urge', at)),
    told: () => ({
      theme: opening.theme,
      reporter: opening.reporter,
      spot: opening.spot,
      words: opening.words,
      events,
      messages,
      endorsers,
      pictures: opening.pictures,
      ticket,
    }),
  }
}

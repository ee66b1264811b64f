import { endpoints } from '#contract/endpoints'
import type { PromptView } from '#contract/nps'
import type { Instant } from '#domain/time'
import { type Person, testId } from '../places'
import { nextPrompt } from '../prompts'
import type { World } from '../world'
import type { Dice } from './dice'

type Card = NonNullable<PromptView['card']>

/** A card that somebody saw, as the phone remembers it. */
export interface Seen {
  readonly at: Instant
  readonly personId: string
  readonly houseId: string
  readonly invitationId: string
  readonly kind: Card['kind']
  readonly plan: string | null
  readonly ticketId: string | null
}

export interface Answered {
  readonly at: Instant
  readonly houseId: string
  readonly invitationId: string
}

export interface Cards {
  readonly seen: Seen[]
  readonly answered: Answered[]
}

type Give = (world: World, person: Person, card: Card, roll: Dice) => Promise<{ status: number }>

const SCORES = ['environment', 'repair', 'security', 'facilities', 'communication', 'fees']

const GIVE: Record<Card['kind'], Give> = {
  services: (world, person, { invitationId, houseId }, roll) =>
    world.as(person).ask(endpoints.rateServices, {
      body: {
        id: testId(world.clock.at),
        houseId,
        scores: Object.fromEntries(SCORES.map((name) => [name, 1 + roll(5)])),
        overall: 1 + roll(5),
        expectation: null,
        suggestion: '',
        contactMe: roll(2) === 0,
        invitationId,
      },
    }),
  nps: (world, person, { invitationId, houseId }, roll) =>
    world.as(person).ask(endpoints.answerNps, {
      body: {
        id: testId(world.clock.at),
        houseId,
        score: roll(11),
        reasons: [],
        comment: '',
        contactMe: roll(2) === 0,
        invitationId,
      },
    }),
  rating: (world, person, { ticketId = '' }, roll) =>
    world.as(person).ask(endpoints.rateTicket, {
      params: { id: ticketId },
      body: { id: testId(world.clock.at), score: 1 + roll(5), tags: [], comment: '', ces: null },
    }),
  followup: async (world, person, { taskId = '', invitationId }, roll) => {
    const { body } = await world.as(person).ask(endpoints.listMyFollowups, {})
    const form = body.items.find((one) => one.id === taskId)
    const scored = (form?.questions ?? []).filter(({ metric }) => metric === 'csat')
    return world.as(person).ask(endpoints.answerFollowup, {
      params: { id: taskId },
      body: {
        id: testId(world.clock.at),
        version: form?.version ?? 1,
        said: scored.map(({ id }) => ({ question: id, score: 1 + roll(5) })),
        invitationId,
      },
    })
  },
}

/** A resident opens the app: sees the card that the server decided, and answers, puts it off, or stops it. */
export async function visit(world: World, person: Person, cards: Cards, roll: Dice): Promise<void> {
  const { card } = await nextPrompt(world, person)
  if (!card) return
  const { invitationId, houseId, kind, plan = null, ticketId = null } = card
  const { clock } = world
  const params = { id: invitationId }
  const phone = world.as(person)
  await phone.ask(endpoints.seePrompt, { params, body: {} })
  cards.seen.push({
    at: clock.at,
    personId: person.id,
    houseId,
    invitationId,
    kind,
    plan,
    ticketId,
  })
  const mood = roll(100)
  if (mood < 45) {
    const { status } = await GIVE[kind](world, person, card, roll)
    if (status === 200) cards.answered.push({ at: clock.at, houseId, invitationId })
  } else if (mood < 65) await phone.ask(endpoints.snoozePrompt, { params, body: {} })
  else if (mood < 68) await phone.ask(endpoints.closePrompt, { params, body: {} })
}

import { endpoints } from '#contract/endpoints'
import type { TicketView } from '#contract/tickets'
import { days, iso } from '#domain/time'
import type { Person } from '../places'
import { testId } from '../places'
import { type Act, draftOf, photoBy } from '../tickets'
import type { World } from '../world'
import { type Dice, pick } from './dice'
import type { Quarter, Town } from './town'

export interface OpenTicket {
  readonly id: string
  readonly quarter: Quarter
  readonly reporter: Person
}

const KINDS = ['complaint', 'complaint', 'complaint', 'suggestion', 'inquiry', 'praise'] as const
const CATEGORIES = ['noise', 'noise', 'cleaning', 'parking', 'lift', 'fees'] as const

/** A resident submits; null when a rule says no. */
export async function submitOne(world: World, town: Town, roll: Dice): Promise<OpenTicket | null> {
  const quarter = pick(roll, town.quarters)
  const house = pick(roll, quarter.homes)
  const reporter = (town.living.get(house.id) ?? [])[0]
  if (!reporter) return null
  const body = draftOf(world, reporter, {
    kind: pick(roll, KINDS),
    categoryId: pick(roll, CATEGORIES),
    words: 'It happens every evening',
  })
  const { status } = await world.as(reporter).ask(endpoints.submitTicket, { body })
  return status === 200 ? { id: body.id, quarter, reporter } : null
}

type Form = (world: World, ticket: OpenTicket, view: TicketView) => Omit<Act, 'action'>

const owner: Form = (_world, { quarter }) => ({ ownerId: quarter.worker.staffId ?? '' })
const words: Form = () => ({ words: 'This is what we found' })
const OUTCOME = { suggestion: 'adopted', inquiry: 'answered' } as const

const FORMS: Partial<Record<Act['action'], Form>> = {
  accept: owner,
  take: owner,
  ask: words,
  answer: words,
  thank: words,
  hold: ({ clock }) => ({ holdReason: 'parts', expectedAt: iso(clock.at + days(9)) }),
  resolve: (_world, _ticket, { kind }) => ({
    words: 'Changed and tried twenty times',
    rootCause: 'equipment',
    ...(kind in OUTCOME && { outcome: OUTCOME[kind as keyof typeof OUTCOME] }),
  }),
  decline: () => ({
    words: 'Not ours',
    declineReason: 'not_responsible',
    whereTo: 'The town hall',
  }),
  reopen: words,
  offer: (_world, { quarter }) => ({ ownerId: quarter.desk.staffId ?? '', reason: 'Tools' }),
  process: () => ({}),
  resume: () => ({}),
  unhold: () => ({}),
  unclear: () => ({}),
  withdraw: () => ({}),
  undo: () => ({}),
  'accept-offer': () => ({}),
  confirm: () => ({ answer: 'yes' }),
}

const view = async (world: World, person: Person, id: string) =>
  (await world.as(person).ask(endpoints.getTicket, { params: { id } })).body

const say = (world: World, person: Person, id: string, version?: number) =>
  world.as(person).ask(endpoints.addMessage, {
    params: { id },
    body: {
      id: testId(world.clock.at),
      words: 'A word about it',
      ...(version !== undefined && { version }),
    },
  })

/** Staff do one thing: mostly an answer first, then what the server allows. */
export async function staffActs(world: World, ticket: OpenTicket, roll: Dice): Promise<void> {
  const { worker, desk, manager } = ticket.quarter
  const person = pick(roll, [desk, worker, worker, manager])
  const seen = await view(world, person, ticket.id)
  if (!seen.allowed) return
  if (roll(2) === 0) {
    await say(world, person, ticket.id, seen.version)
    return
  }
  const rare = ['decline', 'undo', 'hold', 'offer', 'withdraw']
  const actions = seen.allowed.filter(
    (one) => one in FORMS && (!rare.includes(one) || roll(4) === 0),
  )
  if (actions.length === 0) return
  await act(world, person, ticket, seen, pick(roll, actions))
}

/** The resident says a word, confirms partly or wholly, does not know, or is not content. */
export async function residentActs(world: World, ticket: OpenTicket, roll: Dice): Promise<void> {
  const { reporter } = ticket
  const seen = await view(world, reporter, ticket.id)
  const actions = (seen.allowed ?? []).filter((one) => one in FORMS && one !== 'withdraw')
  if (actions.length === 0 || roll(3) === 0) {
    await say(world, reporter, ticket.id)
    return
  }
  const action = pick(roll, actions)
  const partly = action === 'confirm' && seen.state === 'resolved' && roll(3) === 0
  await act(world, reporter, ticket, seen, action, partly ? { answer: 'partly' } : {})
}

async function act(
  world: World,
  person: Person,
  ticket: OpenTicket,
  seen: TicketView,
  action: Act['action'],
  more: object = {},
): Promise<void> {
  const form = FORMS[action]?.(world, ticket, seen) ?? {}
  const shown =
    action === 'resolve' && seen.kind === 'repair'
      ? { photoIds: [await photoBy(world, person, seen.communityId)] }
      : {}
  const body = { action, version: seen.version, ...form, ...shown, ...more }
  await world.as(person).ask(endpoints.transitionTicket, { params: { id: ticket.id }, body })
}

/** A rating of one to five, where one may be given. */
export const rate = (world: World, { id, reporter }: OpenTicket, roll: Dice) =>
  world.as(reporter).ask(endpoints.rateTicket, {
    params: { id },
    body: { id: testId(world.clock.at), score: 1 + roll(5), tags: [], comment: '', ces: null },
  })

import type { StaffRole } from '#domain/staff/roles'
import { CATEGORY_IDS, type CategoryId } from '#domain/tickets/categories'
import { begin as beginTicket } from '#domain/tickets/evolve'
import { decideSubmission } from '#domain/tickets/submission'
import type { Actor, TicketKind, TicketSource } from '#domain/tickets/ticket'
import { days, hours, type Instant, minutes } from '#domain/time'
import { alarm, firstContact } from './desk'
import { inOffice, visitTime } from './hours'
import { grant } from './notices'
import { asResident, asStaff, someStaff } from './people'
import { residentPlans } from './reporters'
import { submittedLine } from './ticket-lines'
import { message, openPromises } from './tickets'
import type { Put, Tx } from './transaction'
import { type Home, livingIn, type Person, type Sim, type TicketFile } from './world'

const KINDS: readonly [TicketKind, number][] = [
  ['repair', 0.46],
  ['complaint', 0.28],
  ['inquiry', 0.11],
  ['suggestion', 0.07],
  ['praise', 0.08],
]
const BY_STAFF: readonly TicketSource[] = ['phone', 'phone', 'onsite', 'wecom', 'sms', 'email']
const HOTLINE = 0.02
const IMPORTED = 0.01
const APP_USERS_CALL = 0.12
const YEAR = days(366)

function kindOf(sim: Sim): TicketKind {
  let left = sim.dice.roll()
  for (const [kind, share] of KINDS) {
    left -= share
    if (left < 0) return kind
  }
  return 'repair'
}

/** A home has something to say once a year on average. */
export function awaitTicket(sim: Sim, home: Home, from: Instant, put: Put): void {
  const mean = YEAR / sim.behaviour.ticketsPerHomeYear
  const day = from + Math.round(sim.dice.wait(mean))
  if (day >= sim.end) return
  const at = Math.max(from, visitTime(day, 0.1, sim.dice))
  put(at, (tx) => {
    const who = livingIn(home, tx.now).filter(({ person }) => person.verified)
    if (who.length > 0 && !home.silent) speakUp(sim, tx, sim.dice.pick(who).person)
    awaitTicket(sim, home, tx.now, tx.later)
  })
}

/** By the app, or in another way that the desk writes down, sometimes days later. */
function speakUp(sim: Sim, tx: Tx, person: Person): void {
  const { home } = person
  const byApp = home.app && !sim.dice.chance(APP_USERS_CALL)
  if (byApp) {
    submit(sim, tx, person, { by: asResident(person), source: 'miniapp' })
    return
  }
  const contactAt = tx.now
  const late = sim.dice.chance(0.25) ? hours(sim.dice.between(2, 70)) : minutes(1)
  const at = inOffice(contactAt + late, sim.dice)
  tx.later(at, (then) => {
    if (then.now > contactAt + hours(72)) return
    const { by, source } = entry(sim, person)
    submit(sim, then, person, { by, source, contactAt })
  })
}

function entry(sim: Sim, person: Person): { by: Actor; source: TicketSource } {
  const roll = sim.dice.roll()
  if (roll < IMPORTED) return { by: { as: 'import' }, source: 'import' }
  const roles: StaffRole[] = ['frontdesk', 'steward']
  const by = asStaff(someStaff(sim, person.home.community, ...roles))
  if (roll < IMPORTED + HOTLINE) return { by, source: 'hotline12345' }
  return { by, source: sim.dice.pick(BY_STAFF) }
}

interface Way {
  readonly by: Actor
  readonly source: TicketSource
  readonly contactAt?: Instant
  readonly kind?: TicketKind
  readonly followsId?: string
}

const CALM: readonly CategoryId[] = CATEGORY_IDS.filter((id) => id !== 'safety')

function draft(sim: Sim, person: Person, way: Way, now: Instant) {
  const { dice } = sim
  const kind = way.kind ?? kindOf(sim)
  const isDanger = (kind === 'repair' || kind === 'complaint') && dice.chance(0.015)
  const isHotline = way.source === 'hotline12345'
  return {
    id: sim.newId('t'),
    communityId: person.home.community.id,
    kind,
    categoryId: isDanger ? ('safety' as const) : dice.pick(CALM),
    source: way.source,
    reporterId: person.id,
    houseId: person.home.id,
    hideNameFrom: 'neighbours' as const,
    ...(way.contactAt !== undefined && { contactAt: way.contactAt }),
    ...(way.followsId !== undefined && { followsId: way.followsId }),
    ...(way.by.as === 'staff' && kind === 'repair' && dice.chance(0.01) && { urgent: true }),
    ...(isHotline && { externalDueAt: now + days(dice.between(3, 10)) }),
  }
}

/** T1 with the receipt, the first words of who came by another way, and what follows. */
export function submit(sim: Sim, tx: Tx, person: Person, way: Way): TicketFile | null {
  const { home } = person
  const { community } = home
  const sent = draft(sim, person, way, tx.now)
  const followed = way.followsId === undefined ? undefined : sim.files.get(way.followsId)?.ticket
  const decision = decideSubmission(
    way.by,
    sent,
    {
      boundHouseIds: person.verified ? [home.id] : [],
      hasPlace: true,
      keyCustomer: home.keyCare !== null,
      recentOfHome: home.tickets.slice(-12).map(({ ticket }) => ticket),
      ...(followed && { followed }),
    },
    tx.now,
  )
  if (!decision.ok) {
    if (decision.reason === 'too-many:home')
      tx.write('ticket-refused', community.id, {
        householdId: home.id,
        reporterId: person.id,
        reason: 'too-many',
      })
    return null
  }
  const ticket = beginTicket(decision.value)
  const file: TicketFile = {
    ticket,
    community,
    home,
    reporter: person,
    events: [decision.value],
    told: new Set(),
    ratings: new Map(),
    cards: [],
    heardAt: new Map(),
    opened: ticket.priority !== 'urgent',
    alarms: 0,
  }
  tx.put(sim.files, ticket.id, file)
  tx.add(home.tickets, file)
  tx.add(community.tickets, file)
  if (way.by.as === 'resident') tx.set(person, 'lastSubmittedAt', tx.now)
  const line = submittedLine(decision.value, ticket)
  tx.write(line.type, community.id, line.fields)
  if (way.by.as === 'staff') message(sim, tx, file, way.by, { creating: true })
  if (way.by.as === 'resident' && sim.dice.chance(0.6)) grant(tx, person, ['reply', 'resolved'])
  openPromises(sim, tx, file)
  alarm(sim, tx, file)
  firstContact(sim, tx, file)
  residentPlans(sim, tx, file)
  return file
}

/** Now and then somebody sends one complaint after the other. */
export function angryHomes(sim: Sim): void {
  for (let at = sim.start + days(9); at < sim.end - days(40); at += days(33)) {
    const { homes } = sim.dice.pick(sim.communities)
    const home = sim.dice.pick(homes.filter(({ app, silent }) => app && !silent))
    for (let n = 0; n < 7; n += 1)
      sim.machine.schedule(at + hours(19) + minutes(7 * n), (tx) => {
        const person = livingIn(home, tx.now).find((one) => one.person.verified)?.person
        if (person === undefined) return
        submit(sim, tx, person, { by: asResident(person), source: 'miniapp', kind: 'complaint' })
      })
  }
}

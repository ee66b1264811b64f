import type { Reach, Reachable } from '#domain/followups/asking'
import type { StaffRole } from '#domain/staff/roles'
import type { Actor } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import {
  type Community,
  type Home,
  livingIn,
  type Person,
  type Sim,
  type StaffMember,
  type Task,
  type TicketFile,
} from './world'

export const asResident = (person: Person): Actor => ({ as: 'resident', personId: person.id })

export const asStaff = ({ staffId, personId, role, departmentId }: StaffMember): Actor => ({
  as: 'staff',
  staffId,
  personId,
  role,
  departmentId,
})

export const JOB: Actor = { as: 'job' }

export const someStaff = (sim: Sim, community: Community, ...roles: StaffRole[]): StaffMember =>
  sim.dice.pick(community.staff.filter(({ role }) => roles.includes(role)))

export const staffNamed = (community: Community, staffId: string | null): StaffMember | null =>
  community.staff.find((one) => one.staffId === staffId) ?? null

const reachable = (person: Person, role: Reachable['role']): Reachable => ({
  personId: person.id,
  role,
  neverAt: person.neverAt,
  isStaff: person.isStaff,
  optOut: person.optOut,
})

/** Everybody verified of the home, as the passing on and the ladder see them. */
export const matesOf = (home: Home, now: Instant): readonly Reachable[] =>
  livingIn(home, now)
    .filter(({ person }) => person.verified)
    .map(({ person, role }) => reachable(person, role))

/** Visits are switched on nowhere: coverage has to work without them. */
const VISITS_ON = false

/** Everybody verified who left the home with the end of a stay. */
export const leaversOf = (home: Home, movedOutAt: Instant): readonly Reachable[] =>
  home.lodgings
    .filter((one) => one.movedOutAt === movedOutAt && one.person.verified)
    .map(({ person, role }) => reachable(person, role))

/** Whom the ladder of a task may reach: who lives there; of an exit who lived there; of a ticket who reported it. */
export function reachOf(task: Task, now: Instant): Reach {
  const { person, home, plan, anchorAt } = task
  const mates = plan === 'exit' ? leaversOf(home, anchorAt) : matesOf(home, now)
  const isThere = person === null || mates.some(({ personId }) => personId === person.id)
  const gone = isThere ? [] : [reachable(person, person.adult ? 'owner' : 'family')]
  return { mates: [...gone, ...mates], personId: person?.id ?? null, visitsOn: VISITS_ON }
}

export const personNamed = (home: Home, personId: string): Person | null =>
  home.lodgings.find(({ person }) => person.id === personId)?.person ?? null

const OWNING: readonly string[] = ['T2', 'T4', 'T20b', 'T13', 'T14']

/** Who has the ticket in hand; what the desk answered in one step is the manager's, should it come back. */
export function ownerOf(sim: Sim, { community, ticket, events }: TicketFile): StaffMember {
  const owner = staffNamed(community, ticket.ownerId)
  const given = events.some(
    (event) => event.type === 'transition' && OWNING.includes(event.transition),
  )
  const byAnswer = events.some((event) => event.type === 'transition' && event.transition === 'T10')
  const handed =
    !byAnswer || events.some((event) => event.type === 'transition' && event.transition === 'T20b')
  return owner !== null && given && (handed || ticket.reopenCount >= 2)
    ? owner
    : someStaff(sim, community, 'manager')
}

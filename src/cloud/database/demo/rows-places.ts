import { days, hours, type Instant } from '#domain/time'
import type { Dice } from './dice'
import type { Person, Resident } from './people'
import type { Community } from './places'
import { houseAt, housesOf } from './places'
import type { Crew } from './staff'
import type { SavedReply } from './stage'
import { COMPANY } from './words-places'
import { SAVED_REPLIES } from './words-replies'
import { HOME_REQUESTS } from './words-today-more'
import { at, atOrNull, type Plain } from './write-rows'

export interface PlaceRows {
  readonly communities: Plain<'communities'>[]
  readonly buildings: Plain<'buildings'>[]
  readonly areas: Plain<'areas'>[]
  readonly houses: Plain<'houses'>[]
  readonly departments: Plain<'departments'>[]
  readonly staff: Plain<'staff'>[]
  readonly saved_replies: Plain<'saved_replies'>[]
}

export const makeSavedReplies = (dice: Dice, since: Instant): SavedReply[] =>
  SAVED_REPLIES.map(([, words]) => ({ id: dice.id(since), words }))

const stewardOf = (crew: Crew) => crew.members.find(({ role }) => role === 'steward')

/** One home in each hundred is called by its own steward. */
const isKeyCustomer = (n: number): boolean => n % 101 === 50

export function placeRows(
  community: Community,
  crew: Crew,
  saved: readonly SavedReply[],
  since: Instant,
): PlaceRows {
  const community_id = community.id
  return {
    communities: [
      {
        id: community_id,
        name: community.name,
        company_name: COMPANY,
        receipt_prefix: community.prefix,
        desk_phone: community.deskPhone,
        hotline_phone: community.hotlinePhone,
        desk_hours: community.deskHours,
        created_at: at(since),
      },
    ],
    buildings: community.buildings.map(({ id, name, units, number }) => ({
      community_id,
      id,
      name,
      units,
      position: number,
    })),
    areas: community.areas.map(({ id, name }, position) => ({ community_id, id, name, position })),
    houses: housesOf(community).map(({ id, buildingId, unit, room, label }, n) => ({
      community_id,
      id,
      building_id: buildingId,
      unit,
      room,
      label,
      key_customer: isKeyCustomer(n),
      key_cadence: isKeyCustomer(n) ? 'monthly' : null,
      // Some of their days are near: there is somebody to be called.
      key_since: isKeyCustomer(n) ? at(since + days(5 * (n % 13))) : null,
      key_steward: isKeyCustomer(n) ? (stewardOf(crew)?.id ?? null) : null,
    })),
    departments: crew.departments.map(({ id, name, headId }) => ({
      community_id,
      id,
      name,
      head_id: headId,
    })),
    staff: crew.members.map((member) => ({
      community_id,
      id: member.id,
      person_id: member.person.id,
      role: member.role,
      department_id: member.departmentId,
      alias: member.alias,
      created_at: at(member.since),
    })),
    saved_replies: saved.map(({ id, words }, position) => ({
      community_id,
      id,
      title: SAVED_REPLIES[position]?.[0] ?? '',
      words,
      position,
    })),
  }
}

/** Everybody once: some live in two homes, one works where he lives. */
export function personRows(persons: readonly Person[]): Plain<'people'>[] {
  const once = new Map(persons.map((person) => [person.id, person]))
  return [...once.values()].map((person) => ({
    id: person.id,
    display_name: person.name,
    lang: 'zh',
    elder_mode: person.demoId !== null && person.elder,
    demo_id: person.demoId,
    created_at: at(person.since),
  }))
}

export const residencyRows = (residents: readonly Resident[]): Plain<'residencies'>[] =>
  residents.map((one) => ({
    community_id: one.house.communityId,
    id: one.id,
    house_id: one.house.id,
    person_id: one.person.id,
    role: one.role,
    moved_in_at: at(one.movedInAt),
    moved_out_at: atOrNull(one.movedOutAt),
    verified_by: one.verified ? 'import' : null,
    verified_at: one.verified ? at(one.movedInAt + days(1)) : null,
    shared: one.shared,
  }))

export interface Waiting {
  readonly people: Plain<'people'>[]
  readonly home_requests: Plain<'home_requests'>[]
}

/** People who asked to be bound to a home and wait for the desk. */
export function waitingRows(dice: Dice, community: Community, now: Instant): Waiting {
  const people: Plain<'people'>[] = []
  const home_requests = HOME_REQUESTS.map(({ building, unit, room, name, ago }) => {
    const asked = now - hours(ago)
    const id = dice.id(asked)
    people.push({
      id,
      display_name: name,
      lang: 'zh',
      elder_mode: false,
      demo_id: null,
      created_at: at(asked),
    })
    return {
      community_id: community.id,
      id: dice.id(asked),
      house_id: houseAt(community, building, room, unit).id,
      person_id: id,
      role: 'tenant',
      name,
      state: 'waiting',
      asked_at: at(asked),
    }
  })
  return { people, home_requests }
}

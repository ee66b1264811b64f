import type { Instant } from '#domain/time'
import type { Dice } from './dice'
import * as words from './words-places'

export interface House {
  readonly communityId: string
  readonly id: string
  readonly buildingId: string
  readonly unit: string
  readonly floor: number
  readonly room: string
  readonly label: string
}

export interface Building {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly units: readonly string[]
  readonly houses: readonly House[]
}

export interface Community {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly deskPhone: string
  readonly hotlinePhone: string
  readonly deskHours: string
  readonly buildings: readonly Building[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** Low houses have none, and then nobody complains about it. */
  readonly lifts: boolean
}

/** Entrances, floors, homes on a floor, and homes that are missing on the ground floor. */
type Form = readonly [units: number, floors: number, perFloor: number, missing: number]

/** 412 homes in 12 buildings: 38, 36, 36, 36, 34, 34, 36, 34, 30, 34, 32, 32. */
const WUTONG_FORMS: readonly Form[] = [
  [1, 19, 2, 0],
  [1, 18, 2, 0],
  [2, 18, 1, 0],
  [2, 9, 2, 0],
  [1, 9, 4, 2],
  [1, 17, 2, 0],
  [1, 9, 4, 0],
  [1, 17, 2, 0],
  [1, 15, 2, 0],
  [1, 17, 2, 0],
  [2, 8, 2, 0],
  [2, 8, 2, 0],
]
const HEYUE_FORMS: readonly Form[] = [
  [2, 6, 2, 0],
  [2, 6, 2, 0],
  [2, 6, 2, 2],
]

const two = (n: number) => String(n).padStart(2, '0')

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** Unit, floor and door of every home; the hall of the last unit takes the place of the missing ones. */
function doorsOf([units, floors, perFloor, missing]: Form) {
  const all = upTo(units).flatMap((unit) =>
    upTo(floors).flatMap((floor) => upTo(perFloor).map((door) => ({ unit, floor, door }))),
  )
  return all.filter(
    ({ unit, floor, door }) => unit < units || floor > 1 || door <= perFloor - missing,
  )
}

function makeBuilding(
  dice: Dice,
  communityId: string,
  at: Instant,
  number: number,
  form: Form,
): Building {
  const id = dice.id(at)
  const name = words.building(number)
  const [units] = form
  const houses = doorsOf(form).map(({ unit, floor, door }): House => {
    const room = two(floor) + two(door)
    return {
      communityId,
      id: dice.id(at),
      buildingId: id,
      unit: words.unit(unit),
      floor,
      room,
      label: units > 1 ? `${name} ${words.unit(unit)} ${room}` : `${name} ${room}`,
    }
  })
  return { id, number, name, units: upTo(units).map(words.unit), houses }
}

function makeCommunity(
  dice: Dice,
  at: Instant,
  facts: typeof words.WUTONG | typeof words.HEYUE,
  forms: readonly Form[],
  areas: readonly string[],
  lifts: boolean,
): Community {
  const id = dice.id(at)
  return {
    id,
    name: facts.name,
    prefix: facts.prefix,
    deskPhone: facts.deskPhone,
    hotlinePhone: facts.hotlinePhone,
    deskHours: facts.deskHours,
    buildings: forms.map((form, i) => makeBuilding(dice, id, at, i + 1, form)),
    areas: areas.map((name) => ({ id: dice.id(at), name })),
    lifts,
  }
}

export interface Places {
  /** 412 homes; the one in all pictures. */
  readonly wutong: Community
  /** 70 homes, no lifts. */
  readonly heyue: Community
}

export function makePlaces(dice: Dice, at: Instant): Places {
  return {
    wutong: makeCommunity(dice, at, words.WUTONG, WUTONG_FORMS, words.WUTONG_AREAS, true),
    heyue: makeCommunity(dice, at, words.HEYUE, HEYUE_FORMS, words.HEYUE_AREAS, false),
  }
}

export const housesOf = (community: Community): House[] =>
  community.buildings.flatMap((building) => building.houses)

/** @throws RangeError for a home that was not built. */
export function houseAt(community: Community, building: number, room: string, unit = 1): House {
  const found = community.buildings[building - 1]?.houses.find(
    (house) => house.room === room && house.unit === words.unit(unit),
  )
  if (!found) throw new RangeError(`no home ${building}-${unit}-${room}`)
  return found
}

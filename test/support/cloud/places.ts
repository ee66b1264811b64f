import type { Kysely } from 'kysely'
import type { Tables } from '#cloud/database/tables'
import { uuidv7 } from '#domain/ids'
import type { StaffRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'

let running = 0
/** Ids that sort in the order in which they were made and never collide within a test file. */
export const testId = (at: Instant): string => {
  running += 1
  return uuidv7(at, [
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    (running >> 16) & 255,
    (running >> 8) & 255,
    running & 255,
  ])
}

export interface House {
  readonly communityId: string
  readonly id: string
  readonly buildingId: string
  readonly label: string
}

export interface Community {
  readonly id: string
  readonly buildings: readonly { readonly id: string; readonly name: string }[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** Four homes per building, in order: building 0 has houses 0-3, building 1 has 4-7. */
  readonly houses: readonly House[]
  readonly departments: readonly { readonly id: string; readonly name: string }[]
}

export interface Person {
  readonly id: string
  readonly token: string
  readonly staffId?: string
  readonly house?: House
}

const ROOMS = ['1201', '1202', '1301', '1302']

export async function makeCommunity(
  db: Kysely<Tables>,
  at: Instant,
  name: string,
  prefix: string,
): Promise<Community> {
  const id = testId(at)
  const buildings = ['B1', 'B2'].map((building) => ({
    id: testId(at),
    name: `${name} ${building}`,
  }))
  const areas = ['Garage', 'Garden'].map((area) => ({ id: testId(at), name: area }))
  const departments = ['Desk', 'Repair'].map((department) => ({ id: testId(at), name: department }))
  const houses = buildings.flatMap((building) =>
    ROOMS.map((room) => ({
      communityId: id,
      id: testId(at),
      buildingId: building.id,
      label: `${building.name} ${room}`,
    })),
  )
  const created_at = new Date(at)
  await db
    .insertInto('communities')
    .values({
      id,
      name,
      company_name: 'Company',
      receipt_prefix: prefix,
      desk_phone: '021-0000-0001',
      hotline_phone: '021-0000-0002',
      desk_hours: '08:00-20:00',
      created_at,
    })
    .execute()
  const of = <T>(rows: readonly T[]) => rows.map((row) => ({ community_id: id, ...row }))
  await db
    .insertInto('buildings')
    .values(of(buildings).map((row, position) => ({ ...row, units: ['1'], position })))
    .execute()
  await db.insertInto('areas').values(of(areas)).execute()
  await db
    .insertInto('departments')
    .values(of(departments).map((row) => ({ ...row, head_id: null })))
    .execute()
  await db
    .insertInto('houses')
    .values(
      houses.map((house, n) => ({
        community_id: id,
        id: house.id,
        building_id: house.buildingId,
        unit: '1',
        room: ROOMS[n % ROOMS.length] ?? '',
        label: house.label,
      })),
    )
    .execute()
  return { id, buildings, areas, houses, departments }
}

export async function makeResident(
  db: Kysely<Tables>,
  person: Person,
  house: House,
  at: Instant,
  role: 'owner' | 'tenant' | 'family' = 'owner',
): Promise<void> {
  const moved_in_at = new Date(at - 400 * 86_400_000)
  await db
    .insertInto('residencies')
    .values({
      community_id: house.communityId,
      id: testId(at),
      house_id: house.id,
      person_id: person.id,
      role,
      moved_in_at,
      moved_out_at: null,
      verified_by: 'import',
      verified_at: moved_in_at,
    })
    .execute()
}

export async function makeStaff(
  db: Kysely<Tables>,
  person: Person,
  community: Community,
  role: StaffRole,
  at: Instant,
): Promise<string> {
  const id = testId(at)
  const repairs = role === 'worker'
  await db
    .insertInto('staff')
    .values({
      community_id: community.id,
      id,
      person_id: person.id,
      role,
      department_id: community.departments[repairs ? 1 : 0]?.id ?? null,
      alias: `${role} alias`,
      disabled_at: null,
      created_at: new Date(at),
    })
    .execute()
  return id
}

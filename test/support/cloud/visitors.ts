import { randomBytes } from 'node:crypto'
import { hashToken } from '#cloud/http/caller'
import type { Caller as Asking } from '#domain/staff/permissions'
import { makeStaff } from './places'
import { Phone } from './talk'
import type { World } from './world'

/** Everybody who may stand before a door, and what the table of permissions calls them; null: no session. */
export const VISITORS = {
  anonymous: null,
  forged: null,
  expired: null,
  revoked: null,
  deleted: null,
  guest: ['person'],
  disabled: ['person'],
  lin: ['person', 'resident'],
  kin: ['person', 'resident'],
  zhou: ['person', 'resident'],
  wu: ['person', 'resident'],
  far: ['person', 'resident'],
  frontdesk: ['person', 'frontdesk'],
  steward: ['person', 'steward'],
  worker: ['person', 'worker'],
  followup: ['person', 'followup'],
  manager: ['person', 'manager'],
  admin: ['person', 'admin'],
  farFrontdesk: ['person', 'frontdesk'],
  farManager: ['person', 'manager'],
} as const satisfies Record<string, readonly Asking[] | null>
export type Visitor = keyof typeof VISITORS
export const VISITOR_NAMES = Object.keys(VISITORS) as Visitor[]

export const STAFF_HERE = [
  'frontdesk',
  'steward',
  'worker',
  'followup',
  'manager',
  'admin',
] as const

async function withSession(world: World, change: { expires_at?: Date; revoked_at?: Date }) {
  const person = await world.newPerson('Visitor')
  const { token } = person
  await world.db
    .updateTable('sessions')
    .set(change)
    .where('token_hash', '=', hashToken(token))
    .execute()
  return new Phone(world.app, token)
}

async function deletedPhone(world: World): Promise<Phone> {
  const { id, token } = await world.newPerson('Deleted')
  const deleted_at = new Date(world.clock.at)
  await world.db.updateTable('people').set({ deleted_at }).where('id', '=', id).execute()
  return new Phone(world.app, token)
}

async function disabledPhone(world: World): Promise<Phone> {
  const person = await world.newPerson('Disabled')
  const staffId = await makeStaff(world.db, person, world.here, 'manager', world.clock.at)
  const disabled_at = new Date(world.clock.at)
  await world.db.updateTable('staff').set({ disabled_at }).where('id', '=', staffId).execute()
  return world.as(person)
}

/** Each of them with a phone in hand. */
export async function phonesOf(world: World): Promise<Record<Visitor, Phone>> {
  const { people, staff } = world
  const at = new Date(world.clock.at)
  const known = { ...people, ...staff }
  const phone = (name: keyof typeof known) => world.as(known[name])
  return {
    anonymous: world.as(null),
    forged: new Phone(world.app, randomBytes(32).toString('base64url')),
    expired: await withSession(world, { expires_at: at }),
    revoked: await withSession(world, { revoked_at: at }),
    deleted: await deletedPhone(world),
    guest: phone('guest'),
    disabled: await disabledPhone(world),
    lin: phone('lin'),
    kin: phone('kin'),
    zhou: phone('zhou'),
    wu: phone('wu'),
    far: phone('far'),
    frontdesk: phone('frontdesk'),
    steward: phone('steward'),
    worker: phone('worker'),
    followup: phone('followup'),
    manager: phone('manager'),
    admin: phone('admin'),
    farFrontdesk: phone('farFrontdesk'),
    farManager: phone('farManager'),
  }
}

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { type BuildOptions, build } from '#cloud/app'
import { openTables } from '#cloud/database/kysely'
import type { Tables } from '#cloud/database/tables'
import type { Deps } from '#cloud/deps'
import type { PhotoFiles, PhotoKey } from '#cloud/files/photo-files'
import { hashToken } from '#cloud/http/caller'
import { makeLog } from '#cloud/log'
import { noCarrier } from '#cloud/sms/carrier'
import type { Identified } from '#cloud/wechat/gateway'
import { noWechat } from '#cloud/wechat/live'
import type { StaffRole } from '#domain/staff/roles'
import { days, type Instant, instant } from '#domain/time'
import { openDatabase } from '../database'
import {
  type Community,
  type House,
  makeCommunity,
  makeResident,
  makeStaff,
  type Person,
  testId,
} from './places'
import { Phone } from './talk'

/** A Wednesday morning in the middle of a month and a quarter. */
export const START = instant('2026-05-13T10:00:00+08:00')

export class Clock {
  at: Instant = START
  readonly now = (): Instant => this.at
  advance(span: number): Instant {
    this.at += span
    return this.at
  }
}

/** Bytes in memory: the folder has its own test. */
function memoryFiles() {
  const held = new Map<string, Uint8Array>()
  const name = (place: PhotoKey) => `${place.id}/${place.size}`
  const files: PhotoFiles = {
    put: async (key, bytes) => void held.set(name(key), bytes),
    get: async (key) => held.get(name(key)) ?? null,
    remove: async (key) => void held.delete(name(key)),
  }
  return { files, held }
}

export interface World {
  readonly pool: pg.Pool
  readonly app: FastifyInstance
  readonly deps: Deps
  readonly db: Kysely<Tables>
  readonly clock: Clock
  /** Every line that was logged. */
  readonly logged: string[]
  readonly files: Map<string, Uint8Array>
  /** What WeChat answers to a login code; absent: bad-code. */
  readonly wechat: Map<string, Identified>
  readonly here: Community
  readonly there: Community
  /** Here: lin (house 0), kin (same home), zhou (house 1, same building), wu (house 4, other building). There: far. Nowhere: guest. */
  readonly people: Record<'lin' | 'kin' | 'zhou' | 'wu' | 'far' | 'guest', Person>
  /** One of each role here, a second worker and front desk, and two there. */
  readonly staff: Record<
    StaffRole | 'worker2' | 'frontdesk2' | 'farFrontdesk' | 'farManager',
    Person
  >
  readonly as: (person: Person | null) => Phone
  readonly newPerson: (name: string) => Promise<Person>
  readonly close: () => Promise<void>
}

async function makePerson(db: Kysely<Tables>, at: Instant, name: string): Promise<Person> {
  const id = testId(at)
  const token = randomBytes(32).toString('base64url')
  const when = new Date(at)
  await db
    .insertInto('people')
    .values({
      id,
      openid_hash: null,
      openid_box: null,
      display_name: name,
      demo_id: null,
      created_at: when,
      deleted_at: null,
    })
    .execute()
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      person_id: id,
      made_at: when,
      expires_at: new Date(at + days(3650)),
      revoked_at: null,
    })
    .execute()
  return { id, token }
}

async function settle(db: Kysely<Tables>, at: Instant, here: Community, there: Community) {
  const resident = async (name: string, house: House | undefined, role?: 'tenant' | 'family') => {
    const person = await makePerson(db, at, name)
    if (!house) return person
    await makeResident(db, person, house, at, role)
    return { ...person, house }
  }
  const people = {
    lin: await resident('Lin', here.houses[0]),
    kin: await resident('Kin', here.houses[0], 'family'),
    zhou: await resident('Zhou', here.houses[1]),
    wu: await resident('Wu', here.houses[4]),
    far: await resident('Far', there.houses[0]),
    guest: await resident('Guest', undefined),
  }
  const member = async (name: string, community: Community, role: StaffRole): Promise<Person> => {
    const person = await makePerson(db, at, name)
    return { ...person, staffId: await makeStaff(db, person, community, role, at) }
  }
  const staff = {
    frontdesk: await member('Desk', here, 'frontdesk'),
    frontdesk2: await member('Desk two', here, 'frontdesk'),
    steward: await member('Steward', here, 'steward'),
    worker: await member('Worker', here, 'worker'),
    worker2: await member('Worker two', here, 'worker'),
    followup: await member('Caller', here, 'followup'),
    manager: await member('Manager', here, 'manager'),
    admin: await member('Admin', here, 'admin'),
    farFrontdesk: await member('Far desk', there, 'frontdesk'),
    farManager: await member('Far manager', there, 'manager'),
  }
  return { people, staff }
}

export interface WorldOptions extends BuildOptions {
  readonly demo?: boolean
}

/** Two communities, their people and their cloud: a real database, a stopped clock, a pretended WeChat. */
export async function openWorld({ demo = false, ...options }: WorldOptions = {}): Promise<World> {
  const opened = await openDatabase()
  const db = openTables(opened.pool)
  const clock = new Clock()
  const logged: string[] = []
  const { files, held } = memoryFiles()
  const wechat = new Map<string, Identified>()
  const deps: Deps = {
    db,
    now: clock.now,
    random: (n) => randomBytes(n),
    wechat: {
      identify: async (code) => wechat.get(code) ?? { ok: false, reason: 'bad-code' },
      sendMessage: noWechat.sendMessage,
      checkWords: noWechat.checkWords,
      checkPhoto: noWechat.checkPhoto,
      findPhone: noWechat.findPhone,
    },
    messageTemplates: { reply: 'T-reply', question: 'T-question', resolved: 'T-resolved' },
    texts: noCarrier,
    textTemplates: {},
    files,
    secret: 'a secret of at least thirty-two bytes for tests',
    log: makeLog('debug', { write: (line) => void logged.push(line) }),
    demo,
    push: null,
    content: { checks: 'off', origin: null },
    hostedFor: null,
    standIn: false,
  }
  const here = await makeCommunity(db, START, 'Here', 'HR')
  const there = await makeCommunity(db, START, 'There', 'TR')
  const { people, staff } = await settle(db, START, here, there)
  const app = await build(deps, { limits: false, ...options })
  await app.ready()
  return {
    pool: opened.pool,
    app,
    deps,
    db,
    clock,
    logged,
    files: held,
    wechat,
    here,
    there,
    people,
    staff,
    as: (person) => new Phone(app, person?.token ?? null),
    newPerson: (name) => makePerson(db, clock.at, name),
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

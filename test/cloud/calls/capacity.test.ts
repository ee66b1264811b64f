import { days, hours } from '#domain/time'
import {
  callList,
  callOf,
  firstCall as firstCallOf,
  tasksOf,
  tried,
} from '../../support/cloud/calls'
import { askAnew } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const _tasks = () => tasksOf(world)
const firstCall = (person?: Person) => firstCallOf(world, person)

test('F7: the share that led to a recovery leaves recoveries themselves out', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  const began = async (plan: string, daysAgo: number, dedupeKey = testId(world.clock.at)) => {
    const at = new Date(world.clock.at - days(daysAgo))
    const id = testId(world.clock.at)
    await world.db
      .insertInto('followup_tasks')
      .values({
        community_id: world.here.id,
        id,
        house_id: wu.house?.id ?? '',
        person_id: wu.id,
        plan,
        state: 'expired',
        anchor_at: at,
        due_at: at,
        window_start: at,
        window_end: at,
        quarter: null,
        ticket_id: null,
        response_id: null,
        result_at: at,
        started_at: at,
        started_by: 'phone',
        dedupe_key: dedupeKey,
      })
      .execute()
    return id
  }
  await began('quarterly', 91)
  const answered = await began('quarterly', 10)
  for (const ago of [11, 12, 13]) await began('quarterly', ago)
  const response = testId(world.clock.at)
  await world.db
    .insertInto('responses')
    .values({
      community_id: world.here.id,
      id: response,
      kind: 'followup',
      person_id: wu.id,
      house_id: wu.house?.id ?? '',
      ticket_id: null,
      task_id: answered,
      cycle: null,
      quarter: '2026-Q2',
      filled_by: 'self',
      answers: '[]',
      submitted_at: new Date(world.clock.at),
      editable_until: new Date(world.clock.at),
      edited_at: null,
    })
    .execute()
  await began('recovery', 9, `recovery:${response}`)
  await began('reopened', 8)
  await world.db.deleteFrom('followup_days').execute()
  await callList(world, followup)
  const day = await world.db.selectFrom('followup_days').select('share').executeTakeFirstOrThrow()
  expect(day.share).toBe(0.25)
})

test('F7: no more tasks start in a day than the staff on duty can follow; what has begun goes on', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  await world.db.updateTable('people').set({ sms_ok: false }).where('id', '=', wu.id).execute()
  const id = await firstCall()
  const most = async (n: number) => {
    await callList(world, followup)
    await world.db.updateTable('followup_days').set({ most: n }).execute()
  }
  await most(0)
  expect((await callOf(world, followup, id)).full).toBe(true)
  const body = { personId: wu.id, channel: 'phone', result: 'noAnswer' } as const
  expect(await tried(world, followup, id, body)).toMatchObject({
    status: 409,
    body: { field: 'full' },
  })
  await most(1)
  expect((await tried(world, followup, id, body)).status).toBe(200)
  await most(0)
  world.clock.advance(days(2) + hours(5))
  expect((await tried(world, followup, id, body)).body.call.state).toBe('unreachable')
  await world.db.updateTable('people').set({ sms_ok: true }).execute()
})

import { Type } from '@sinclair/typebox'
import { Refused } from '#cloud/http/refused'
import { serve } from '#cloud/http/serve'
import { newId } from '#cloud/ids'
import { endpoints } from '#contract/endpoints'
import { Done, SignOut } from '#contract/session'
import { openWorld, type World } from '../../support/cloud/world'

/** Counts what was really done: one audit row per deed. */
let world: World
let gate: Promise<void> | null = null
beforeAll(async () => {
  world = await openWorld({
    only: (app, deps) =>
      serve(app, deps, endpoints.signOut, {
        who: 'signed-in',
        summary: 'A deed that leaves one row behind.',
        body: SignOut,
        reply: Type.Composite([Done, Type.Object({ said: Type.Optional(Type.String()) })]),
        handle: async ({ db, caller, body, now }) => {
          await db
            .insertInto('audit_log')
            .values({
              community_id: world.here.id,
              id: newId(now),
              actor_id: caller.personId,
              verb: 'deed',
              subject_id: null,
              at: new Date(now),
            })
            .execute()
          await gate
          if (body.everywhere) throw new Refused('stale')
          return { done: true, said: newId(now) } as const
        },
      }),
  })
})
afterAll(() => world.close())

const deeds = async (personId: string) =>
  (await world.db.selectFrom('audit_log').select('id').where('actor_id', '=', personId).execute())
    .length
const doIt = (person = world.people.lin, key?: string, body: SignOut = {}) =>
  world.as(person).ask(endpoints.signOut, { body, ...(key !== undefined && { key }) })

describe('a write of a signed-in caller', () => {
  test('without a key is refused before anything is done', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: endpoints.signOut.path,
      headers: { authorization: `Bearer ${world.people.zhou.token}` },
      payload: {},
    })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      400,
      { code: 'bad-input', field: 'Idempotency-Key' },
    ])
    expect(await deeds(world.people.zhou.id)).toBe(0)
  })

  test.each(['short', 'x'.repeat(65), 'with blank', 'schlüssel', '../../etc', "' or 1=1 --"])(
    'with a malformed key (%s) is refused and the key is named',
    async (key) => {
      const answer = await doIt(world.people.zhou, key).catch(() => null)
      // Node itself refuses to send some of these bytes in a header.
      if (answer)
        expect([answer.status, answer.body]).toMatchObject([400, { field: 'Idempotency-Key' }])
      expect(await deeds(world.people.zhou.id)).toBe(0)
    },
  )

  test('repeated with its key does nothing again and gets the same bytes (QR-4)', async () => {
    const [first, again] = [
      await doIt(world.people.lin, 'same-key-1'),
      await doIt(world.people.lin, 'same-key-1'),
    ]
    expect(first.status).toBe(200)
    expect(again.text).toBe(first.text)
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
    expect(await deeds(world.people.lin.id)).toBe(1)
  })

  test('repeated with another body is refused: key-reused', async () => {
    await doIt(world.people.wu, 'another-body')
    const other = await doIt(world.people.wu, 'another-body', { everywhere: false })
    expect([other.status, other.body]).toMatchObject([422, { code: 'key-reused' }])
    expect(await deeds(world.people.wu.id)).toBe(1)
  })

  test('with members in another order is the same body', async () => {
    const { hashBody } = await import('#cloud/http/once')
    expect(hashBody('POST', '/x', { a: 1, b: [{ c: 2, d: null }] })).toBe(
      hashBody('POST', '/x', { b: [{ d: null, c: 2 }], a: 1 }),
    )
    expect(hashBody('POST', '/x', { a: 1 })).not.toBe(hashBody('POST', '/y', { a: 1 }))
    expect(hashBody('POST', '/x', { a: [1, 2] })).not.toBe(hashBody('POST', '/x', { a: [2, 1] }))
  })

  test('fifty times at once with one key is done once, and all get the same answer (QR-4)', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => doIt(world.people.kin, 'fifty-at-once')),
    )
    expect(new Set(answers.map((one) => `${one.status} ${one.text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await deeds(world.people.kin.id)).toBe(1)
  })

  test('of two persons with the same key are two deeds', async () => {
    await Promise.all([
      doIt(world.people.far, 'shared-key'),
      doIt(world.people.guest, 'shared-key'),
    ])
    expect([await deeds(world.people.far.id), await deeds(world.people.guest.id)]).toEqual([1, 1])
  })

  test('that is refused leaves nothing behind, and the same key may try again', async () => {
    const person = await world.newPerson('Refused')
    expect((await doIt(person, 'refused-first', { everywhere: true })).body).toMatchObject({
      code: 'stale',
    })
    expect(await deeds(person.id)).toBe(0)
    expect((await doIt(person, 'refused-first')).status).toBe(200)
    expect(await deeds(person.id)).toBe(1)
  })
})

declare const DATABASE: 'embedded' | 'postgres'
if (DATABASE === 'postgres')
  test('while the first attempt hangs, the second one is told so in time: in-flight', async () => {
    const person = await world.newPerson('Slow')
    let open: () => void = () => {}
    gate = new Promise((done) => {
      open = done
    })
    const first = doIt(person, 'hanging-key')
    await new Promise((done) => setTimeout(done, 300))
    const began = Date.now()
    const second = await doIt(person, 'hanging-key')
    expect([second.status, second.body]).toMatchObject([409, { code: 'in-flight' }])
    expect(Date.now() - began).toBeLessThan(8_000)
    open()
    gate = null
    expect((await first).status).toBe(200)
    expect((await doIt(person, 'hanging-key')).text).toBe((await first).text)
  })

import sharp from 'sharp'
import { endpoints } from '#contract/endpoints'
import type { PhotoView } from '#contract/photos'
import { hours, minutes } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { done, draftOf, RESOLVED, reply, seen, submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
let jpeg: Buffer
beforeAll(async () => {
  world = await openWorld()
  jpeg = await picture()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const picture = (width = 640, background = '#7a8f6a') =>
  sharp({ create: { width, height: 480, channels: 3, background } })
    .withExif({ IFD0: { Make: 'Secret camera' } })
    .jpeg()
    .toBuffer()

async function sent(who: Person, bytes: Uint8Array = jpeg): Promise<PhotoView> {
  const answer = await world.as(who).upload('/api/photos', bytes)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body as unknown as PhotoView
}

const rows = () => world.db.selectFrom('photos').selectAll().execute()
const fetchBytes = (url: string) => world.app.inject({ method: 'GET', url })

test('a photo is kept as two pictures without camera, and shown by a signed address', async () => {
  const { lin } = world.people
  const photo = await sent(lin)
  expect(photo).toMatchObject({ width: 640, height: 480 })
  for (const [url, edge] of [
    [photo.url, 640],
    [photo.thumbUrl, 320],
  ] as const) {
    const answer = await fetchBytes(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    })
    expect(String(answer.headers['cache-control'])).toMatch(/^private, max-age=\d+, immutable$/)
    const made = await sharp(answer.rawPayload).metadata()
    expect([made.format, made.width, made.exif]).toEqual(['jpeg', edge, undefined])
    expect(answer.rawPayload.toString('latin1')).not.toContain('Secret camera')
  }
})

test('an address is the same all hour, ends within two, and opens nothing but its own picture (QS-3)', async () => {
  const { lin } = world.people
  world.clock.at -= world.clock.at % hours(1)
  const photo = await sent(lin)
  const ticket = await submitted(world, { photoIds: [photo.id] })
  expect(ticket.photos).toEqual([photo])
  world.clock.at += minutes(59)
  expect((await seen(world, lin, ticket.id)).photos[0]?.url).toBe(photo.url)
  world.clock.at += minutes(61)
  expect((await fetchBytes(photo.url)).statusCode).toBe(200)
  world.clock.at += 1
  expect((await fetchBytes(photo.url)).statusCode).toBe(404)
  const fresh = (await seen(world, lin, ticket.id)).photos[0]?.url ?? ''
  expect((await fetchBytes(fresh)).statusCode).toBe(200)

  const other = await sent(lin)
  const spoiled = [
    `/api/photos/${photo.id}`,
    fresh.replace('size=full', 'size=thumb'),
    fresh.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 3600}`),
    fresh.replace(photo.id, other.id),
    fresh.replace(/sign=./, 'sign=!'),
    fresh.replace(/sign=.*/, 'sign='),
    `${fresh.replace(photo.id, testId(1))}`,
  ]
  for (const url of spoiled) expect([url, (await fetchBytes(url)).statusCode]).toEqual([url, 404])
  for (const url of [
    fresh.replace(photo.id, '..%2f..%2fetc'),
    fresh.replace('size=full', 'size=9'),
  ])
    expect((await fetchBytes(url)).statusCode).toBe(400)
})

test('a photo belongs to who sent it and stands in one place: nobody else can attach it, nor twice', async () => {
  const { lin, zhou } = world.people
  const photo = await sent(lin)
  const steal = await world.as(zhou).loose(endpoints.submitTicket, {
    body: draftOf(world, zhou, { photoIds: [photo.id] }),
  })
  expect(steal).toMatchObject({ status: 400, body: { code: 'bad-input', field: 'photoIds' } })
  const first = await submitted(world, { photoIds: [photo.id] })
  const again = await world.as(lin).loose(endpoints.submitTicket, {
    body: draftOf(world, lin, { photoIds: [photo.id] }),
  })
  expect(again.status).toBe(400)
  const twice = await world.as(lin).loose(endpoints.submitTicket, {
    body: draftOf(world, lin, {
      photoIds: [(await sent(lin)).id, (await sent(lin)).id].fill(testId(2)),
    }),
  })
  expect(twice.body).toMatchObject({ field: 'photoIds' })
  expect((await seen(world, lin, first.id)).photoCount).toBe(1)
})

test('six photos stand in the order in which the resident put them', async () => {
  const { lin } = world.people
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push((await sent(lin)).id)
  ids.reverse()
  const ticket = await submitted(world, { photoIds: ids })
  expect(ticket.photos.map((photo) => photo.id)).toEqual(ids)
})

test('photos of a reply and of the solution stand beside their words', async () => {
  const { frontdesk } = world.staff
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, frontdesk, id)
  const proof = await sent(frontdesk)
  const view = await done(world, frontdesk, id, { ...RESOLVED, photoIds: [proof.id] })
  expect(view.timeline.at(-1)).toMatchObject({ transition: 'T9', photos: [{ id: proof.id }] })
  expect(view).toMatchObject({ photos: [], photoCount: 0 })
  const { lin } = world.people
  const shot = await sent(lin)
  const body = { id: testId(world.clock.at), words: '', photoIds: [shot.id] }
  const said = await world.as(lin).ask(endpoints.addMessage, { params: { id }, body })
  expect(said.body.timeline.at(-1)).toMatchObject({ words: '', photos: [{ id: shot.id }] })
})

test('edge case 1: who lives in two communities attaches a photo in either', async () => {
  const { wu } = world.people
  const house = world.there.houses[5]
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.there.id,
      id: testId(world.clock.at),
      house_id: house?.id ?? '',
      person_id: wu.id,
      role: 'owner',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'code',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  for (const home of [wu.house, house]) {
    const photo = await sent(wu)
    const person = { ...wu, ...(home && { house: home }) }
    const ticket = await submitted(world, { photoIds: [photo.id] }, person)
    expect(ticket.photos.map((one) => one.id)).toEqual([photo.id])
    expect((await fetchBytes(ticket.photos[0]?.url ?? '')).statusCode).toBe(200)
  }
})

describe('the same key is the same photo', () => {
  test('a repeated upload answers with the first photo and keeps one', async () => {
    const { lin } = world.people
    const before = (await rows()).length
    const phone = world.as(lin)
    const first = await phone.upload('/api/photos', jpeg, { key: 'photo-key-one' })
    const again = await phone.upload('/api/photos', jpeg, { key: 'photo-key-one' })
    expect(again.text).toBe(first.text)
    expect((await rows()).length).toBe(before + 1)
  })

  test('with other bytes it is refused: 422', async () => {
    const phone = world.as(world.people.lin)
    await phone.upload('/api/photos', jpeg, { key: 'photo-key-two' })
    const other = await phone.upload('/api/photos', await picture(200), { key: 'photo-key-two' })
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } })
  })

  test('without one it is refused, and nothing is kept', async () => {
    const before = [(await rows()).length, world.files.size]
    const answer = await world.as(world.people.lin).upload('/api/photos', jpeg, { key: '' })
    expect(answer).toMatchObject({ status: 400, body: { field: 'Idempotency-Key' } })
    expect([(await rows()).length, world.files.size]).toEqual(before)
  })
})

describe('what is no photo', () => {
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, object][] = [
    ['a text file called .jpg', () => Buffer.from('only text'.repeat(50)), {}],
    ['an empty file', () => new Uint8Array(), {}],
    ['20 MB', () => Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)]), {}],
    [
      'an SVG that calls itself a JPEG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      {},
    ],
    ['half a photo', () => jpeg.subarray(0, jpeg.length / 2), {}],
    ['a photo in another field', () => jpeg, { field: 'file' }],
  ]
  test.each(cases)('%s is refused by name, and nothing is kept', async (_what, bytes, options) => {
    const before = [(await rows()).length, world.files.size]
    const answer = await world.as(world.people.lin).upload('/api/photos', await bytes(), options)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'bad-input', field: 'photo' })
    expect([(await rows()).length, world.files.size]).toEqual(before)
  })

  test.each(['../../../etc/passwd', '\u202egpj.exe', 'a\u0000b.jpg', 'x'.repeat(500)])(
    'a wild name changes nothing: %j',
    async (name) => {
      const answer = await world.as(world.people.lin).upload('/api/photos', jpeg, { name })
      expect(answer.status).toBe(200)
      expect([...world.files.keys()].join()).not.toMatch(/passwd|exe|x{9}/)
    },
  )

  test('JSON, and no form at all', async () => {
    const answer = await world
      .as(world.people.lin)
      .loose(endpoints.addPhoto, { body: { photo: 'x' } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  })

  test('nobody sends one without a session, nor who belongs nowhere', async () => {
    expect((await world.as(null).upload('/api/photos', jpeg)).status).toBe(401)
    expect((await world.as(world.people.guest).upload('/api/photos', jpeg)).status).toBe(403)
  })
})

test('over a real socket 20 MB are read to their end and refused, and the next photo passes', async () => {
  const base = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const post = async (bytes: Uint8Array, key: string) => {
    const form = new FormData()
    form.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'a.jpg')
    const headers = { authorization: `Bearer ${world.people.lin.token}`, 'idempotency-key': key }
    const answer = await fetch(`${base}/api/photos`, { method: 'POST', body: form, headers })
    return [answer.status, ((await answer.json()) as { field?: string }).field]
  }
  const huge = Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)])
  expect(await post(huge, 'huge-photo-one')).toEqual([400, 'photo'])
  expect(await post(jpeg, 'small-photo-one')).toEqual([200, undefined])
})

test('edge case 9: a ticket stands without the photo that never arrived, and takes it later as a message', async () => {
  const { id } = await submitted(world)
  const photo = await sent(world.people.lin)
  const body = { id: testId(world.clock.at), words: 'Here it is', photoIds: [photo.id] }
  const { status } = await world
    .as(world.people.lin)
    .ask(endpoints.addMessage, { params: { id }, body })
  expect(status).toBe(200)
})

import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { endpoints } from '#contract/endpoints'
import type { ProblemBody } from '#contract/problems'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { deskTicket } from './clerk'
import { type Asked, ask, mattersWith, type Person, personOf } from './cloud'
import { moved, reported, taken } from './given'
import {
  addPhotos,
  choose,
  fieldOf,
  type Hand,
  handOf,
  pick,
  sees,
  seesPhotos,
  type,
  type Upload,
} from './hands'
import { fillIn, receiptOf, SUBMIT, send, track } from './resident'

let server: Server
let browser: Browser
let lin: Person
let wang: Person
const broken: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  lin = await personOf(server.origin, 'resident-lin')
  wang = await personOf(server.origin, 'frontdesk-wang')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Whatever is typed, the cloud never breaks. */
async function phone(as: string, path: string): Promise<{ resident: BrowserPhone; hand: Hand }> {
  const resident = await openPhone(browser, server.origin, { as, path })
  resident.page.on('response', (answer) => {
    if (answer.status() >= 500) broken.push(`${answer.status()} ${answer.url()}`)
  })
  return { resident, hand: handOf(resident) }
}
afterEach(() => expect(broken).toEqual([]))

const textFile: Upload = {
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('this is no picture'),
}

/** Noise does not compress: a real JPEG of more than 20 MB. */
async function hugePhoto(): Promise<Upload> {
  const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
  const picture = sharp({
    create: { width: 4800, height: 3600, channels: 3, background: 'grey', noise },
  })
  return {
    name: 'huge.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture.jpeg({ quality: 100 }).toBuffer(),
  }
}

test('RES-03: an empty form is not sent; what is missing is said where it is missing', async () => {
  const { resident, hand } = await phone('resident-lin', SUBMIT)
  const { submit, labels } = hand.t
  const asked: string[] = []
  resident.page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url())
  })
  await send(hand)
  await sees(hand, submit.faults.categoryId)
  await choose(hand, submit.about, labels.category.noise)
  await send(hand)
  await sees(hand, submit.faults.words(6, 1000))
  await resident.shoot('bad-input', '1-empty')
  expect(asked).toEqual([])
  await resident.close()
})

test('RES-03: words that are too long stay where they were typed, with the limit beside them', async () => {
  const { resident, hand } = await phone('resident-lin', SUBMIT)
  const words = '楼上半夜搬桌子。'.repeat(150)
  await fillIn(hand, { words, category: 'noise' })
  await send(hand)
  await sees(hand, hand.t.submit.faults.words(6, 1000))
  expect(await fieldOf(hand, hand.t.submit.what).inputValue()).toBe(words)
  expect(await mattersWith(lin, words)).toEqual([])
  await resident.close()
})

test('RES-03 OPS-04: a text file called .jpg is not taken and said to be none; the words and the other photo stay', async () => {
  const { resident, hand } = await phone('resident-lin', SUBMIT)
  const words = '楼道里的声控灯整夜不灭。'
  await fillIn(hand, { words, category: 'lighting', photos: [await smallPhoto()] })
  await pick(hand, hand.t.ui.addPhotos(5), [textFile])
  await sees(hand, hand.t.submit.unreadable(1))
  await resident.shoot('bad-input', '2-no-photo')
  await seesPhotos(hand, 1)
  await send(hand)
  const { id } = await receiptOf(hand)
  expect(await mattersWith(lin, words)).toEqual([id])
  expect(resident.watched.problems).toEqual([])
  await resident.close()
})

const smallPhoto = async (): Promise<Upload> => ({
  ...textFile,
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer(),
})

test('RES-03 OPS-04: a photo of 20 MB is drawn small on the phone and arrives', async () => {
  const { resident, hand } = await phone('resident-lin', SUBMIT)
  const huge = await hugePhoto()
  expect(huge.buffer.length).toBeGreaterThan(20 * 1024 * 1024)
  await fillIn(hand, { words: '车库顶上掉下来一块保温板。', category: 'facilities' })
  await addPhotos(hand, [huge])
  await send(hand)
  const { id } = await receiptOf(hand)
  await track(hand, id)
  await seesPhotos(hand, 1)
  expect(resident.watched.problems).toEqual([])
  await resident.close()
})

test('STF-02: staff who pick a text file are told and keep what they wrote', async () => {
  const id = await reported(lin, '客厅踢脚线翘起来了。')
  await taken(wang, id)
  const { resident: clerk, hand } = await phone('frontdesk-wang', '/')
  await deskTicket(hand, id)
  await type(hand, hand.t.work.replyPlaceholder, '木工明天上午到。')
  await pick(hand, hand.t.work.photo, [textFile])
  await sees(hand, hand.t.work.unreadable)
  expect(await fieldOf(hand, hand.t.work.replyPlaceholder).inputValue()).toBe('木工明天上午到。')
  await clerk.close()
})

test.each([
  ['of a neighbour', 'neighbour-zhou'],
  ['of a desk of another community', 'frontdesk-fang'],
])(
  'RES-04: the address of a matter of somebody else, opened on the phone %s, shows nothing of it',
  async (_whose, as) => {
    const words = '门口的鞋柜被人挪走了。'
    const id = await reported(lin, words)
    const { resident, hand } = await phone(as, '/')
    resident.watched.expect(/404/)
    if (as === 'frontdesk-fang') await deskTicket(hand, id)
    else await track(hand, id)
    await sees(hand, hand.t.problems['not-found'])
    expect(await hand.screen.getByText(words).count()).toBe(0)
    await resident.shoot('bad-input', `3-${as}`)
    expect(resident.watched.problems).toEqual([])
    await resident.close()
  },
)

test('an address that is no page of ours leads home', async () => {
  const { resident, hand } = await phone('resident-lin', '/pages/tickets/of-last-year?id=1')
  await hand.screen.getByRole('button', { name: new RegExp(`^${hand.t.home.report}`) }).waitFor()
  await track(hand, 'no-id-at-all')
  await sees(hand, hand.t.ui.notFetched)
  await resident.close()
})

test('QS-5: what looks like a page is shown as words, to the resident and to the desk', async () => {
  const words = '<img src=x onerror="document.title=1"><b>灯</b> & "引号" \u202etxt'
  const id = await reported(lin, words)
  const { resident, hand } = await phone('resident-lin', '/')
  await track(hand, id)
  await sees(hand, '<img src=x onerror=')
  const { resident: desk, hand: clerk } = await phone('frontdesk-wang', '/')
  await deskTicket(clerk, id)
  await sees(clerk, '<img src=x onerror=')
  expect([await resident.page.title(), await desk.page.title()]).not.toContain('1')
  await Promise.all([resident.close(), desk.close()])
})

/** A submission of Lin's with something wrong in it. */
const submission = (wrong: object): Asked => {
  const home = lin.me.homes[0]
  return {
    body: {
      id: randomUUID(),
      communityId: home?.communityId,
      houseId: home?.houseId,
      kind: 'repair',
      categoryId: 'other',
      words: '卧室的门关不严。',
      photoIds: [],
      place: { kind: 'home' },
      hideNameFrom: 'neighbours',
      ...wrong,
    },
  }
}

test.each([
  ['too long', { words: '长'.repeat(1001) }, 400, 'words'],
  ['empty', { words: '   ' }, 400, 'words'],
  ['of no kind', { kind: 'wish' }, 400, 'kind'],
  ['with a number for words', { words: 7 }, 400, 'words'],
  ['with a member that nobody knows', { state: 'closed' }, 400, undefined],
  ['with an id that is none', { id: 'one' }, 400, 'id'],
  ['with a zero byte in it', { words: '卧室的门\u0000关不严。' }, 400, 'words'],
  ['for a home of somebody else', { houseId: randomUUID() }, 404, undefined],
  ['with a photo that is not there', { photoIds: [randomUUID()] }, 400, 'photoIds'],
] as const)(
  'RES-03: the API refuses a submission that is %s and names the place',
  async (_how, wrong, status, field) => {
    const answer = await ask(lin, endpoints.submitTicket, submission(wrong))
    const problem = (await answer.json()) as ProblemBody
    expect([answer.status, problem.code]).toEqual([
      status,
      status === 404 ? 'not-found' : 'bad-input',
    ])
    if (field !== undefined) expect(problem.field).toContain(field)
  },
)

const sendPhoto = (buffer: Buffer) => {
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(buffer)], { type: 'image/jpeg' }), 'photo.jpg')
  return fetch(lin.origin + endpoints.addPhoto.path, {
    method: 'POST',
    headers: { authorization: `Bearer ${lin.token}`, 'idempotency-key': randomUUID() },
    body: form,
  })
}

test('OPS-04 (QS-3): the API refuses 20 MB, a text and nothing at all as a photo, and takes a real one', async () => {
  const huge = await hugePhoto()
  for (const buffer of [huge.buffer, textFile.buffer, Buffer.alloc(0)]) {
    const answer = await sendPhoto(buffer)
    expect([answer.status, ((await answer.json()) as ProblemBody).code]).toEqual([400, 'bad-input'])
  }
  expect((await sendPhoto((await smallPhoto()).buffer)).status).toBe(200)
})

test('STF-03 (QR-5): a step on an old version and one that the rules do not know are refused as 409', async () => {
  const id = await reported(lin, '玄关的灯带一截不亮。')
  await taken(wang, id)
  const step = (body: object) => ask(wang, endpoints.transitionTicket, { params: { id }, body })
  const stale = await step({ action: 'ask', version: 0, words: '哪一截不亮？' })
  expect([stale.status, ((await stale.json()) as ProblemBody).code]).toEqual([409, 'stale'])
  const { version } = await moved(wang, id, { action: 'ask', words: '哪一截不亮？' })
  const illegal = await step({ action: 'unhold', version })
  expect([illegal.status, ((await illegal.json()) as ProblemBody).code]).toEqual([
    409,
    'illegal-transition',
  ])
})

test('RES-15 (QR-4): one key repeats its first answer, and refuses another body', async () => {
  const headers = {
    authorization: `Bearer ${lin.token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  const { body } = submission({})
  const post = (sent: object) =>
    fetch(lin.origin + endpoints.submitTicket.path, {
      method: 'POST',
      headers,
      body: JSON.stringify(sent),
    })
  const first = await (await post(body ?? {})).json()
  const again = await post(body ?? {})
  expect([again.status, await again.json()]).toEqual([200, first])
  const other = await post({ ...body, words: '客厅的门也关不严。' })
  expect([other.status, ((await other.json()) as ProblemBody).code]).toEqual([422, 'key-reused'])
})

import type { Browser } from 'playwright-core'
import { staffEndpoints } from '#contract/endpoints-staff'
import { launchBrowser } from '../support/browser/launch'
import { type BrowserPhone, openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import {
  act,
  DESK,
  deskTicket,
  filter,
  finish,
  reply,
  resolve,
  rowWith,
  search,
  storyTells,
} from './clerk'
import { answerOf, type Person, personOf, ticketOf } from './cloud'
import { reported, taken } from './given'
import {
  choose,
  fieldOf,
  type Hand,
  handOf,
  open,
  press,
  sees,
  settled,
  type,
  until,
} from './hands'
import { track } from './resident'
import { routes } from './words'

/** What a desk lays out at first; reaching its end brings the next rows. */
const SCREENFUL = 7
const NEXT = 21
const FILTERS = ['all', 'mine', 'unassigned', 'overdue', 'to_reply', 'resolved'] as const

let server: Server
let browser: Browser
let lin: Person
let wang: Person
let desk: BrowserPhone
let clerk: Hand

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
  lin = await personOf(server.origin, 'resident-lin')
  wang = await personOf(server.origin, 'frontdesk-wang')
  desk = await openPhone(browser, server.origin, { as: 'frontdesk-wang', path: DESK })
  clerk = handOf(desk)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const here = () => ({ communityId: wang.me.seats[0]?.communityId ?? '' })
const listed = async (query: Record<string, string>) => {
  const { items } = await answerOf(wang, staffEndpoints.listDesk, {
    query: { ...here(), ...query },
  })
  return items.map((row) => row.words)
}
const shown = (): Promise<readonly string[]> =>
  clerk.screen.getByRole('listitem').filter({ visible: true }).allInnerTexts()

/** The rows on the screen are those of the cloud, in its order: nearest promise first. */
const shows = (rows: readonly string[]) =>
  until(
    shown,
    (texts) => texts.length === rows.length && rows.every((words, n) => texts[n]?.includes(words)),
  )

test('STF-01: every filter shows its rows, nearest promise first, and counts them', async () => {
  await open(clerk, DESK)
  const counts = await answerOf(wang, staffEndpoints.countDesk, { query: here() })
  for (const name of FILTERS) {
    const { filter: names, filterWith } = clerk.t.desk
    await press(clerk, filterWith(names[name], counts[name]), 'tab')
    const rows = await listed({ filter: name, limit: `${SCREENFUL}` })
    expect(rows).toHaveLength(Math.min(SCREENFUL, counts[name]))
    await shows(rows)
  }
  await filter(clerk, 'all')
  await settled(clerk)
  await clerk.page.mouse.move(187, 400)
  const next = await listed({ filter: 'all', limit: `${SCREENFUL + NEXT}` })
  await until(
    async () => {
      await clerk.page.mouse.wheel(0, 20_000) // the button under the last row is for those who cannot scroll
      return (await shown()).length
    },
    (rows) => rows === next.length,
  )
  await shows(next)
  await desk.shoot('desk', '1-filters')
})

test('STF-01: search finds by receipt number, by home and by words, and says so when there is nothing', async () => {
  const id = await reported(lin, '书房窗户的密封条裂开了，下雨渗进来。')
  const { receiptNo, homeLabel } = await ticketOf(wang, id)
  await open(clerk, DESK)
  for (const q of [receiptNo, homeLabel ?? '', '密封条裂开']) {
    await search(clerk, q)
    const rows = await listed({ q, limit: `${SCREENFUL}` })
    expect(rows).toContain('书房窗户的密封条裂开了，下雨渗进来。')
    await shows(rows)
  }
  await search(clerk, '没有人写过这几个字')
  await sees(clerk, clerk.t.desk.nothingFound('没有人写过这几个字'))
  await press(clerk, clerk.t.desk.clearSearch)
  await shows(await listed({ limit: `${SCREENFUL}` }))
})

test('STF-01 STF-03: what is overdue is worked off, leaves the overdue, and its broken promise is not erased', async () => {
  const [row] = (
    await answerOf(wang, staffEndpoints.listDesk, { query: { ...here(), filter: 'overdue' } })
  ).items
  if (!row) throw new Error('the demo has something overdue')
  await open(clerk, DESK)
  await filter(clerk, 'overdue')
  await rowWith(clerk, row.words).click()
  await reply(clerk, '让您久等了：多出的是电梯改造期间的用电，明细已贴在大堂。')
  await resolve(clerk, {
    words: '公摊电费明细逐项核对并张贴，多收的下月退回。',
    cause: 'information',
  })
  await desk.shoot('desk', '2-overdue-solved')
  const { clocks } = await ticketOf(wang, row.id)
  expect(clocks.find(({ kind }) => kind === 'priority')?.state).toBe('broken')
  await press(clerk, clerk.t.ui.back)
  await filter(clerk, 'overdue')
  await sees(clerk, clerk.t.desk.empty.overdue)
})

test('STF-04 T20a T20b: an offer to a colleague leaves the owner until it is accepted', async () => {
  const id = await reported(lin, '主卧空调管子滴水到楼下雨棚上。')
  await taken(wang, id)
  await deskTicket(clerk, id)
  await act(clerk, 'offer')
  await choose(clerk, clerk.t.forms.to, /^陈师傅/)
  await type(clerk, clerk.t.forms.reason, '要上门看管子')
  await finish(clerk, 'offer')
  await sees(clerk, new RegExp(clerk.t.work.offered('陈师傅')))
  expect(await ticketOf(wang, id)).toMatchObject({ ownerName: '王敏', offeredTo: '陈师傅' })

  const other = await openPhone(browser, server.origin, { as: 'worker-chen', path: DESK })
  const worker = handOf(other)
  await search(worker, '主卧空调管子')
  await rowWith(worker, '主卧空调管子').click()
  await act(worker, 'accept-offer')
  await sees(worker, new RegExp(worker.t.work.owner('陈师傅')))
  await other.shoot('desk', '3-taken-over')
  expect(await ticketOf(wang, id)).toMatchObject({ ownerName: '陈师傅', offeredTo: null })
  await other.close()
})

test('STF-02: when a colleague was faster nothing is sent unread; the words stay, and go out after a look', async () => {
  const id = await reported(lin, '玄关开关面板松了，能看见里面的线。')
  await taken(wang, id)
  await deskTicket(clerk, id)
  const mine = '电工十点到，先别碰那个开关。'
  await type(clerk, clerk.t.work.replyPlaceholder, mine)
  const manager = await openPhone(browser, server.origin, {
    as: 'manager-chen',
    path: routes.deskTicket(id),
  })
  const theirs = '我已让电工先过去断电。'
  await reply(handOf(manager), theirs)
  await manager.close()

  desk.watched.expect(/409/)
  await press(clerk, clerk.t.ui.send)
  await sees(clerk, clerk.t.work.stale)
  await clerk.screen.getByRole('alert').filter({ hasText: theirs }).waitFor()
  expect(await fieldOf(clerk, clerk.t.work.replyPlaceholder).inputValue()).toBe(mine)
  await desk.shoot('desk', '4-somebody-was-faster')
  const said = async () => (await ticketOf(wang, id)).timeline.map((entry) => entry.words)
  expect(await said()).not.toContain(mine)

  await press(clerk, clerk.t.work.sendAgain)
  await storyTells(clerk, mine)
  expect((await said()).filter((words) => words === mine)).toHaveLength(1)
})

test('STF-02: an internal note stays among the staff', async () => {
  const id = await reported(lin, '次卧门锁转不动，要用力提一下。')
  await taken(wang, id)
  await deskTicket(clerk, id)
  const note = '上个月换的是同一批锁芯，留意一下。'
  await press(clerk, clerk.t.work.toNote)
  await type(clerk, clerk.t.work.notePlaceholder, note)
  await press(clerk, clerk.t.ui.send)
  await storyTells(clerk, note)
  await desk.shoot('desk', '5-internal-note')

  const resident = await openPhone(browser, server.origin, { as: 'resident-lin' })
  const hand = handOf(resident)
  await track(hand, id)
  await sees(hand, '次卧门锁转不动，要用力提一下。')
  expect(await hand.screen.getByText(note).count()).toBe(0)
  expect(JSON.stringify(await ticketOf(lin, id))).not.toContain(note)
  expect((await ticketOf(lin, id)).clocks[0]?.state).toBe('running') // a note is no answer
  expect([...resident.watched.problems, ...desk.watched.problems]).toEqual([])
  await resident.close()
})

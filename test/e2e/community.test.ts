import './bare-words'
import type { Browser } from 'playwright-core'
import { text as noticeWords } from '#miniapp/features/notices/text'
import { text as opennessWords } from '#miniapp/features/openness/text'
import { text as praiseWords } from '#miniapp/features/praise/text'
import { text as deskWords } from '#miniapp/staff/features/incidents/text'
import { text as bannerWords } from '#miniapp/ui/text-incident'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { startDemo } from '../support/demo-data'
import type { Server } from '../support/server'
import { personOf, ticketOf } from './cloud'
import { reported } from './given'
import { choose, handOf, open, press, sees, type, until } from './hands'
import { faceOf } from './resident'
import { routes } from './words'

// What concerns the community as a whole, on H5 in Chromium: incidents, posts, figures and notices.
let server: Server
let browser: Browser
const desk = deskWords.zh
const banner = bannerWords.zh
const openness = opennessWords.zh
const praise = praiseWords.zh

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemo(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('RES-18: announced at the desk, seen before the form, one tap, and one reply reaches home and ticket', async () => {
  const lin = await personOf(server.origin, 'resident-lin')
  const id = await reported(lin, '家里一滴水都没有。', { categoryId: 'water' })
  const clerk = await openPhone(browser, server.origin, {
    as: 'frontdesk-wang',
    path: '/staff/pages/incidents',
  })
  const hand = handOf(clerk)
  await press(hand, desk.announce)
  await choose(hand, desk.kind, hand.t.labels.incidentKind.water)
  await type(hand, desk.titleLabel, '3 栋停水')
  await type(hand, desk.known, '主管爆了，正在抢修。')
  await press(hand, '3 栋')
  await press(hand, desk.publish)
  await sees(hand, '主管爆了，正在抢修。')

  const neighbour = await openPhone(browser, server.origin, {
    as: 'neighbour-zhou',
    path: routes.submit(),
  })
  const other = handOf(neighbour)
  await sees(other, '3 栋停水')
  await press(other, banner.meToo)
  await sees(other, banner.joined)

  const offered = hand.screen.getByRole('checkbox', { name: /家里一滴水都没有/ })
  await offered.click()
  await press(hand, desk.link(1))
  await sees(hand, desk.didLink)
  await type(hand, desk.news, '水泵到了，中午前来水。')
  await press(hand, desk.send)
  await sees(hand, desk.sent)
  await until(
    () => ticketOf(lin, id),
    (ticket) => ticket.timeline.some(({ words }) => words === '水泵到了，中午前来水。'),
  )
  await open(other, routes.inbox())
  await sees(other, /水泵到了，中午前来水/)
  await neighbour.close()
  await clerk.close()
}, 60_000)

test('RES-07: a code on the wall opens five faces; rated once, it says when it is possible again', async () => {
  const phone = await openPhone(browser, server.origin, {
    as: 'resident-lin',
    path: routes.praise('WT0GATE001'),
  })
  const hand = handOf(phone)
  await choose(hand, praise.how, faceOf(hand, 4))
  await press(hand, praise.send)
  await sees(hand, praise.thanks)
  await open(hand, routes.praise('WT0GATE001'))
  await sees(hand, praise.bars.again)
  await phone.close()
})

test('RES-10: a notice before any login; then the month of the own community with its definitions', async () => {
  const guest = handOf(await openPhone(browser, server.origin, { path: routes.notices() }))
  await sees(guest, noticeWords.zh.title)
  await guest.screen.getByRole('main').getByRole('button').first().click()
  await sees(guest, /公布$/)
  await guest.page.context().close()
  const phone = await openPhone(browser, server.origin, {
    as: 'resident-lin',
    path: routes.openness(),
  })
  const hand = handOf(phone)
  await press(hand, openness.howFor(openness.name.replied))
  await sees(hand, openness.define.replied)
  await press(hand, openness.earlier)
  await sees(hand, openness.name.solved)
  await phone.close()
})

import type { HomeScreen } from '#contract/inbox'
import type { MyRatings } from '#contract/ratings'
import type { HomeView, Me } from '#contract/session'
import type { ClockView, TicketRow, TicketView, TimelineEntry } from '#contract/tickets'
import { hours, instant, iso } from '#domain/time'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { usePrefs } from '#miniapp/lib/prefs'
import { useSession } from '#miniapp/lib/session'
import { keepToken } from '#miniapp/lib/token'
import { resetPhone, routerState } from '../../support/taro'
import { type Cloud, openCloud } from '../staff/cloud'

/** The moment of the resident's tests, by the cloud's clock: 22 November 2026, 13:20 in Shanghai. */
export const NOW = '2026-11-22T05:20:00.000Z'
export const at = (n: number): string => iso(instant(NOW) + hours(n))

let made = 0
export const id = (): string => {
  made += 1
  return `0193f000-0000-7000-8000-${String(made).padStart(12, '0')}`
}

export const home: HomeView = {
  houseId: id(),
  communityId: id(),
  communityName: '梧桐里',
  buildingId: id(),
  label: '3 栋 2 单元 1201',
  role: 'owner',
  verified: true,
  sharedWithHome: false,
  deskPhone: '8123 4567',
  hotlinePhone: '8123 4568',
}

export const lin: Me = {
  personId: id(),
  displayName: '林女士',
  lang: 'zh',
  elderMode: false,
  homes: [home],
  seats: [],
  unread: 0,
}

export const clock = (over: Partial<ClockView> = {}): ClockView => ({
  kind: 'firstResponse',
  state: 'running',
  startAt: at(-19),
  dueAt: at(5),
  stoppedAt: null,
  share: 19 / 24,
  ...over,
})

export const row = (over: Partial<TicketRow> = {}): TicketRow => ({
  id: id(),
  communityId: home.communityId,
  receiptNo: 'WT-261121-0031',
  kind: 'complaint',
  categoryId: 'noise',
  priority: 'normal',
  state: 'processing',
  words: '楼上夜里拖家具，睡不好。',
  placeLabel: home.label,
  submittedAt: at(-19),
  updatedAt: at(-2),
  photoCount: 0,
  endorsements: 0,
  ownerName: '王敏',
  clock: clock(),
  confirmed: false,
  outcome: null,
  rated: false,
  mine: true,
  ...over,
})

export const entry = (over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: id(),
  at: at(-1),
  by: { as: 'staff', role: 'frontdesk', name: '王敏' },
  type: 'message',
  transition: null,
  from: null,
  to: null,
  words: null,
  internal: false,
  saved: false,
  photos: [],
  readAt: null,
  facts: {},
  ...over,
})

const NOTHING: TicketView['may'] = {
  message: false,
  note: false,
  urge: false,
  rate: false,
  hideName: false,
  prioritise: false,
}

export const may = (over: Partial<TicketView['may']>): TicketView['may'] => ({
  ...NOTHING,
  ...over,
})

export const ticket = (over: Partial<TicketView> = {}): TicketView => ({
  ...row(),
  asOf: NOW,
  source: 'miniapp',
  hideNameFrom: 'neighbours',
  reporter: { as: 'you', role: null, name: '林女士' },
  homeLabel: home.label,
  ownerId: id(),
  departmentName: null,
  offeredTo: null,
  photos: [],
  clocks: [clock()],
  timeline: [],
  cycle: 1,
  reopenCount: 0,
  expectedAt: null,
  closedBy: null,
  autoCloseAt: null,
  reopenUntil: null,
  undoUntil: null,
  rootCause: null,
  rating: null,
  allowed: [],
  may: NOTHING,
  version: 3,
  ...over,
})

/** Said to be done, and now the resident's to judge. */
export const claimed = (over: Partial<TicketView> = {}): TicketView =>
  ticket({
    state: 'resolved',
    clock: clock({ kind: 'resolution', state: 'claimed', stoppedAt: at(-1), share: 0.1 }),
    clocks: [clock({ kind: 'resolution', state: 'claimed', stoppedAt: at(-1), share: 0.1 })],
    timeline: [
      entry({
        type: 'transition',
        transition: 'T9',
        by: { as: 'staff', role: 'worker', name: '陈师傅' },
        words: '三盏都换成 LED。',
      }),
    ],
    allowed: ['confirm', 'reopen', 'unclear'],
    may: may({ message: true, rate: true }),
    ...over,
  })

export const screenOf = (over: Partial<HomeScreen> = {}): HomeScreen => ({
  asOf: NOW,
  openCount: 1,
  open: [row()],
  prompt: { card: null, rule: null },
  newestImprovement: null,
  notices: [],
  unread: 0,
  ...over,
})

export const ratings = (over: Partial<MyRatings> = {}): MyRatings => ({
  waiting: [],
  current: null,
  previous: null,
  ...over,
})

/** Ms Lin holds the phone, nothing is queued, it is 13:20. Answers the cloud behind it. */
export function atHome(me: Me | null = lin): Cloud {
  jest.useFakeTimers({ now: instant(NOW), doNotFake: ['queueMicrotask', 'nextTick'] })
  resetPhone()
  routerState.params = {}
  for (const item of outbox.store.getState().items) void outbox.remove(item.id)
  usePrefs.setState({ lang: 'zh', theme: 'system', elder: false })
  if (me !== null) keepToken('token')
  useSession.setState({ me, houseId: me?.homes[0]?.houseId ?? null, staffId: null })
  const cloud = openCloud()
  cloud
    .on('readTicket', { done: true })
    .on('listNotices', { items: [] })
    .on('listIncidents', { items: [], asOf: NOW })
  return cloud
}

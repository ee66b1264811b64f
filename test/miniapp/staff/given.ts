import type { Colleagues, DeskCounts, DeskPage } from '#contract/desk'
import type { Me, StaffSeat } from '#contract/session'
import type { ClockView, TicketRow, TicketView, TimelineEntry } from '#contract/tickets'
import { hours, instant, iso } from '#domain/time'
import { usePrefs } from '#miniapp/lib/prefs'
import { useSession } from '#miniapp/lib/session'

/** The moment of all staff tests, by the cloud's clock: 22 November 2026, 13:20 in Shanghai. */
export const NOW = '2026-11-22T05:20:00.000Z'
export const later = (n: number): string => iso(instant(NOW) + hours(n))

let made = 0
const id = (): string => {
  made += 1
  return `0193f000-0000-7000-8000-${String(made).padStart(12, '0')}`
}

export const clock = (over: Partial<ClockView> = {}): ClockView => ({
  kind: 'firstResponse',
  state: 'running',
  startAt: later(-19),
  dueAt: later(5),
  stoppedAt: null,
  share: 0.79,
  ...over,
})

export const row = (over: Partial<TicketRow> = {}): TicketRow => ({
  id: id(),
  communityId: seat.communityId,
  receiptNo: 'WT-261121-0031',
  kind: 'complaint',
  categoryId: 'lift',
  priority: 'normal',
  state: 'submitted',
  words: '2 单元电梯到 8 楼会突然停一下再走',
  placeLabel: '3 栋 1201',
  submittedAt: later(-19),
  updatedAt: later(-19),
  photoCount: 0,
  endorsements: 0,
  ownerName: null,
  clock: clock(),
  confirmed: false,
  outcome: null,
  rated: false,
  mine: false,
  ...over,
})

export const page = (
  items: readonly TicketRow[],
  nextCursor: string | null = null,
  asOf = NOW,
): DeskPage => ({ items: [...items], nextCursor, asOf })

export const counts = (over: Partial<DeskCounts> = {}): DeskCounts => ({
  all: 24,
  mine: 12,
  unassigned: 3,
  overdue: 1,
  to_reply: 8,
  resolved: 2,
  homeRequests: 1,
  ...over,
})

export const entry = (over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: id(),
  at: later(-1),
  by: { as: 'resident', role: null, name: '林女士' },
  type: 'message',
  transition: null,
  from: null,
  to: null,
  words: '早上又停了一次。',
  internal: false,
  saved: false,
  photos: [],
  readAt: null,
  facts: {},
  ...over,
})

const first = (): TimelineEntry =>
  entry({ type: 'submitted', transition: 'T1', at: later(-19), words: '电梯会停。' })

export const ticket = (over: Partial<TicketView> = {}): TicketView => ({
  ...row({ state: 'processing', ownerName: '王敏' }),
  asOf: NOW,
  source: 'miniapp',
  hideNameFrom: 'neighbours',
  reporter: { as: 'resident', role: null, name: '林女士' },
  homeLabel: '3 栋 1201',
  ownerId: seat.staffId,
  departmentName: '客服部',
  offeredTo: null,
  photos: [],
  clocks: [clock()],
  timeline: [first()],
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
  may: {
    message: true,
    note: true,
    urge: false,
    rate: false,
    hideName: false,
    prioritise: false,
  },
  version: 3,
  ...over,
})

export const seat: StaffSeat = {
  staffId: '0193f000-0000-7000-9000-000000000001',
  communityId: '0193f000-0000-7000-9000-000000000002',
  communityName: '梧桐里',
  role: 'frontdesk',
  alias: '王敏',
  departmentId: null,
}

export const chen = {
  staffId: '0193f000-0000-7000-9000-000000000003',
  alias: '陈师傅',
  role: 'worker',
  departmentId: '0193f000-0000-7000-9000-000000000004',
  departmentName: '工程部',
  openTickets: 3,
} as const

export const colleagues: Colleagues = {
  staff: [
    chen,
    {
      staffId: seat.staffId,
      alias: seat.alias,
      role: 'frontdesk',
      departmentId: null,
      departmentName: null,
      openTickets: 9,
    },
  ],
  departments: [{ id: chen.departmentId, name: '工程部' }],
}

const me = (seats: readonly StaffSeat[], personId: string): Me => ({
  personId,
  displayName: '王敏',
  lang: 'zh',
  elderMode: false,
  homes: [],
  seats: [...seats],
  unread: 0,
})

/** Somebody sits at the desk of these communities; with none, a resident looks in. */
export function atDesk(seats: readonly StaffSeat[] = [seat], personId = 'wang'): void {
  usePrefs.getState().setLang('zh')
  useSession.setState({
    me: me(seats, personId),
    houseId: null,
    staffId: seats[0]?.staffId ?? null,
  })
}

export const nobodySignedIn = (): void =>
  useSession.setState({ me: null, houseId: null, staffId: null })

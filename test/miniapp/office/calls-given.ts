import type { CallPage, CallPerson, CallRow, CallView } from '#contract/calls'
import { at, home, id, NOW } from '../ui/given'

export const callRow = (over: Partial<CallRow> = {}): CallRow => ({
  id: id(),
  plan: 'quarterly',
  state: 'due',
  houseId: home.houseId,
  homeLabel: home.label,
  ticketId: null,
  dueAt: at(-2),
  until: at(72),
  hard: false,
  late: false,
  tried: 0,
  lastTry: null,
  next: null,
  ...over,
})

export const callPage = (items: readonly CallRow[], over: Partial<CallPage> = {}): CallPage => ({
  items: [...items],
  nextCursor: null,
  places: { most: 10, taken: 3 },
  asOf: NOW,
  ...over,
})

export const callPerson = (over: Partial<CallPerson> = {}): CallPerson => ({
  personId: id(),
  name: '林女士',
  role: 'owner',
  gone: false,
  phone: '+8613812345678',
  preference: 'none',
  call: true,
  visit: true,
  never: false,
  npsGiven: false,
  ...over,
})

export const mrZhou = callPerson({ name: '周先生', role: 'tenant', phone: '+8613900001111' })

/** Questions of every sort: a service, the whole, a recommendation, reasons, words. */
const questions: CallView['questions'] = [
  { id: 'repair', metric: 'csat', choices: [] },
  { id: 'overall', metric: 'csat', choices: [] },
  { id: 'nps', metric: 'nps', choices: [] },
  { id: 'problems', metric: 'tag', choices: ['noise', 'lift'] },
  { id: 'suggestion', metric: 'text', choices: [] },
]

export const callView = (over: Partial<CallView> = {}): CallView => ({
  call: callRow(),
  communityId: home.communityId,
  people: [callPerson(), mrZhou],
  segments: [],
  attempts: [],
  ladder: [],
  asks: [],
  version: 2,
  questions: [...questions],
  behind: null,
  ticket: null,
  allowed: ['attempt', 'answer', 'pass'],
  full: false,
  asOf: NOW,
  ...over,
})

/** After the last thing that was done about it. */
export const ended = (view: CallView, state: CallRow['state']): CallView => ({
  ...view,
  call: { ...view.call, state },
  allowed: [],
})

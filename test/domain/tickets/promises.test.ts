import { begin, evolve } from '#domain/tickets/evolve'
import { isOverdue, ownDueAt, promisesOf } from '#domain/tickets/promises'
import { decideSubmission } from '#domain/tickets/submission'
import type { Ticket } from '#domain/tickets/ticket'
import { days, hours, instant } from '#domain/time'

const at = instant('2026-05-13T10:00:00+08:00')
const staff = {
  as: 'staff',
  staffId: 's',
  personId: 'sp',
  role: 'frontdesk',
  departmentId: null,
} as const

function order(externalDueAt: number | null): Ticket {
  const decision = decideSubmission(
    staff,
    {
      id: 't',
      communityId: 'c',
      kind: 'complaint',
      categoryId: 'noise',
      source: 'hotline12345',
      reporterId: 'p',
      houseId: 'h',
      hideNameFrom: 'neighbours',
      externalDueAt,
    },
    { boundHouseIds: [], hasPlace: true, keyCustomer: false, recentOfHome: [] },
    at,
  )
  if (!decision.ok) throw new Error(decision.reason)
  return begin(decision.value)
}

const kinds = (ticket: Ticket, now = at) => promisesOf(ticket, now).map(({ kind }) => kind)
const word = (ticket: Ticket, author: 'staff' | 'resident', when: number): Ticket =>
  evolve(ticket, {
    type: 'message',
    at: when,
    actorRole: author === 'staff' ? 'frontdesk' : 'resident',
    actorId: 's',
    from: ticket.state,
    to: ticket.state,
    author,
    visibility: 'public',
    human: true,
    saved: false,
    creating: false,
    noteLength: 6,
  })

test('LOOP-01: a 12345 deadline stands beside our own and does not become ours', () => {
  const ticket = order(at + days(3))
  expect(kinds(ticket)).toEqual(['firstResponse', 'resolution', 'hotline'])
  expect(promisesOf(ticket, at).at(-1)).toMatchObject({ dueAt: at + days(3), length: days(3) })
  expect(ownDueAt(ticket, at)).toBe(instant('2026-06-13T10:00:00+08:00'))
  expect(kinds(order(null))).toEqual(['firstResponse', 'resolution'])
})

test('LOOP-01: an answer stops what it answers; an unanswered word waits in an open and a claimed ticket', () => {
  const answered = word(order(null), 'staff', at + hours(1))
  expect(kinds(answered, at + hours(1))).toEqual(['resolution'])
  const waiting = word(answered, 'resident', at + hours(2))
  expect(kinds(waiting, at + hours(2))).toEqual(['resolution', 'nextResponse'])
  expect(kinds({ ...waiting, state: 'resolved', resolvedAt: at + hours(3) })).toEqual([
    'nextResponse',
  ])
  expect(kinds({ ...waiting, state: 'withdrawn' })).toEqual([])
})

test('F5: overdue is a late first answer or solution, of a 12345 order by the stricter of both limits', () => {
  const late = (now: number, of = order(null)) => isOverdue(of, now)
  expect([late(at + hours(24)), late(at + hours(24) + 1)]).toEqual([false, true])
  const answered = (due: number | null) => word(order(due), 'staff', at + hours(1))
  expect(late(at + days(2), answered(null))).toBe(false)
  expect(late(at + days(40), answered(null))).toBe(true)
  expect(late(at + days(2), answered(at + days(2)))).toBe(false)
  expect(late(at + days(2) + 1, answered(at + days(2)))).toBe(true)
  expect(late(at + days(40), answered(at + days(60)))).toBe(true)
})

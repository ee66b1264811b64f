import {
  appended,
  isFull,
  isNew,
  laidOut,
  refreshed,
  returnedTo,
} from '#miniapp/staff/features/desk/rows'
import { clock, later, NOW, page, row } from './given'

const [a, b, c, d, e] = ['A', 'B', 'C', 'D', 'E'].map((words) => row({ words })) as [
  ReturnType<typeof row>,
  ReturnType<typeof row>,
  ReturnType<typeof row>,
  ReturnType<typeof row>,
  ReturnType<typeof row>,
]
const words = (rows: ReturnType<typeof laidOut>) =>
  rows.items.map((item) => item.row.words).join('')

test('STF-01: a quiet refresh announces what came in and moves nothing', () => {
  const rows = refreshed(laidOut(page([b, c])), page([a, b, c]))
  expect(words(rows)).toBe('BC')
  expect(rows.waiting).toHaveLength(1)
})

test('what came in since is announced even when its deadline puts it below all rows', () => {
  const fresh = row({ submittedAt: later(1) })
  const rows = refreshed(laidOut(page([a, b], 'after-b')), page([a, b, c, fresh], null, later(1)))
  expect(rows.waiting).toEqual([fresh.id]) // and not C, which was always there
})

test('a quiet refresh renews the rows in their places', () => {
  const taken = { ...c, ownerName: '李静' }
  const rows = refreshed(laidOut(page([b, c])), page([taken, b]))
  expect(words(rows)).toBe('BC')
  expect(rows.items[1]?.row.ownerName).toBe('李静')
})

test('a row that moved up from the second page is not announced as new', () => {
  const rows = refreshed(laidOut(page([a, b], 'after-b')), page([b, c], 'after-c'))
  expect(rows.waiting).toEqual([])
  expect(rows.nextCursor).toBe('after-b')
})

test('equal content keeps the same rows, so that nothing is drawn again', () => {
  const rows = laidOut(page([a]))
  const further = { ...a, clock: clock({ share: 0.8 }) }
  const next = refreshed(rows, page([further], null, later(1)))
  expect(next.items[0]).toBe(rows.items[0])
  expect(next.asOf).toBe(later(1))
})

test('on the way back what has left the list goes; what came in is announced', () => {
  const rows = returnedTo(laidOut(page([a, b, c])), page([a, c, d]))
  expect(words(rows)).toBe('AC')
  expect(rows.waiting).toHaveLength(1)
})

test('on the way back rows beyond the first page stay', () => {
  const two = appended(laidOut(page([a, b], 'b')), page([c, d], 'd'))
  expect(words(returnedTo(two, page([a, c], 'c')))).toBe('ACD')
})

test('a ticket whose deadline moved between two pages is shown once', () => {
  const rows = appended(laidOut(page([a, b], 'b')), page([b, e]))
  expect(words(rows)).toBe('ABE')
  expect(rows.nextCursor).toBeNull()
})

test('fifty rows are full', () => {
  const many = Array.from({ length: 25 }, () => row())
  const half = laidOut(page(many, 'x'))
  expect(isFull(half)).toBe(false)
  expect(
    isFull(
      appended(
        half,
        page(
          Array.from({ length: 25 }, () => row()),
          'y',
        ),
      ),
    ),
  ).toBe(true)
})

test.each([
  ['nine minutes old and nobody has it', { submittedAt: later(-0.15) }, true],
  ['ten minutes old', { submittedAt: later(-1 / 6) }, false],
  ['a minute old, but taken', { submittedAt: later(-0.02), state: 'accepted' as const }, false],
])('"just now" is a ticket %s: %o', (_when, over, expected) => {
  expect(isNew(row(over), NOW)).toBe(expected)
})

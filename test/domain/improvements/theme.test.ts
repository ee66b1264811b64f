import fc from 'fast-check'
import { findThemes, type Heard } from '#domain/improvements/theme'
import { addDays, instant } from '#domain/time'

const now = instant('2026-05-13T06:00:00+08:00')
const heard = (
  categoryId: Heard['categoryId'],
  houseId: string | null,
  daysAgo: number,
): Heard => ({
  categoryId,
  houseId,
  at: addDays(now, -daysAgo),
})

test('LOOP-06: the third complaint of one home about one thing in 90 days is a repeat, the second is not', () => {
  const two = [heard('leak', 'a', 1), heard('leak', 'a', 80), heard('noise', 'a', 2)]
  expect(findThemes(two, now)).toEqual([])
  expect(findThemes([...two, heard('leak', 'a', 89)], now)).toEqual([
    { kind: 'repeat', categoryId: 'leak', houseId: 'a', homes: 1, tickets: 3 },
  ])
})

test('LOOP-06: five homes in 90 days are a common problem; four homes, or the fifth 90 days ago, are not', () => {
  const four = ['a', 'b', 'c', 'd'].map((home) => heard('lift', home, 40))
  expect(findThemes([...four, heard('lift', 'd', 3), heard('lift', null, 3)], now)).toEqual([])
  expect(findThemes([...four, heard('lift', 'e', 90)], now)).toEqual([])
  expect(findThemes([...four, heard('lift', 'e', 89)], now)).toEqual([
    { kind: 'common', categoryId: 'lift', houseId: null, homes: 5, tickets: 5 },
  ])
})

test('LOOP-06: a share over twice its 90-day mean is a surge; twice exactly, or fewer than five, is none', () => {
  const base = [40, 70]
    .flatMap((ago) =>
      Array.from({ length: 20 }, (_, n) => heard('cleaning', n % 4 === 0 ? 'a' : null, ago)),
    )
    .map((one) => ({ ...one, houseId: null }))
  const fresh = (n: number) => [
    ...Array.from({ length: n }, () => heard('parking', null, 5)),
    ...Array.from({ length: 20 - n }, () => heard('cleaning', null, 5)),
  ]
  const surges = (n: number) =>
    findThemes([...base, ...fresh(n)], now).filter(({ kind }) => kind === 'surge')
  expect(surges(4)).toEqual([])
  expect(surges(5)).toEqual([
    { kind: 'surge', categoryId: 'parking', houseId: null, homes: 0, tickets: 5 },
  ])
  // 6 of 20 now, 3 of 20 in each span before: 0.3 against a mean of 0.2
  const steady = [40, 70].flatMap((ago) =>
    Array.from({ length: 3 }, () => heard('parking', null, ago)),
  )
  expect(
    findThemes([...base.slice(6), ...steady, ...fresh(6)], now).filter((t) => t.kind === 'surge'),
  ).toEqual([])
})

test('LOOP-06: order does not matter, and what is older than 90 days or of tomorrow changes nothing', () => {
  const one = fc.record({
    categoryId: fc.constantFrom('lift' as const, 'leak' as const, 'noise' as const),
    houseId: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
    at: fc.integer({ min: 0, max: 89 }).map((ago) => addDays(now, -ago)),
  })
  const outside = fc.constantFrom(90, 200, -1).map((ago) => heard('lift', 'a', ago))
  const sorted = (all: readonly Heard[]) =>
    findThemes(all, now)
      .map((theme) => JSON.stringify(theme))
      .sort()
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), fc.array(outside), (all, others) => {
      expect(sorted([...others, ...all].reverse())).toEqual(sorted(all))
    }),
    { numRuns: 60 },
  )
})

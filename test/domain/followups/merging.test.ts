import fc from 'fast-check'
import { type Mergeable, mergesOf } from '#domain/followups/merging'
import { PLANS, type Plan } from '#domain/followups/schedule'
import { days } from '#domain/time'

const task = (
  id: string,
  plan: Plan,
  dueDay: number,
  over: Partial<Mergeable> = {},
): Mergeable => ({
  id,
  plan,
  anchorAt: days(dueDay) - days(30),
  dueAt: days(dueDay),
  plannedAt: 0,
  ...over,
})

test.each([
  ['the higher plan stays', [task('q', 'quarterly', 60), task('t', 'ticket', 70)], ['q>t']],
  ['at 14 d they meet', [task('q', 'quarterly', 60), task('k', 'key-customer', 74)], ['q>k']],
  ['later they do not', [task('q', 'quarterly', 60), task('k', 'key-customer', 74.01)], []],
  ['of equals the earlier due', [task('b', 'ticket', 61), task('a', 'ticket', 60)], ['b>a']],
  [
    'then what was planned earlier',
    [task('a', 'ticket', 60, { plannedAt: 1 }), task('b', 'ticket', 60)],
    ['a>b'],
  ],
  [
    'what was absorbed absorbs nothing',
    [task('r', 'recovery', 50), task('t', 'ticket', 60), task('q', 'quarterly', 70)],
    ['t>r'],
  ],
  [
    'reading 7: an exit leaves the next stay alone',
    [task('e', 'exit', 60, { anchorAt: days(30) }), task('m', 'move-in-1', 62)],
    [],
  ],
  [
    'an exit takes the ticket along',
    [task('e', 'exit', 60, { anchorAt: days(30) }), task('t', 'ticket', 62)],
    ['t>e'],
  ],
] as [string, Mergeable[], string[]][])('F-merge: %s', (_what, open, merges) => {
  expect(mergesOf(open).map(({ taskId, intoTaskId }) => `${taskId}>${intoTaskId}`)).toEqual(merges)
})

test('after the merges nothing is left to merge, in whatever order they came, and each ends once', () => {
  const some = fc.array(
    fc.record({ plan: fc.constantFrom(...PLANS), due: fc.integer({ min: 0, max: 120 }) }),
    { maxLength: 9 },
  )
  fc.assert(
    fc.property(some, fc.nat(), (specs, turn) => {
      const open = specs.map(({ plan, due }, i) => task(`t${i}`, plan, due))
      const merges = mergesOf(open)
      const gone = new Set(merges.map(({ taskId }) => taskId))
      expect(gone.size).toBe(merges.length)
      const left = open.filter(({ id }) => !gone.has(id))
      expect(mergesOf(left)).toEqual([])
      for (const { intoTaskId } of merges) expect(gone.has(intoTaskId)).toBe(false)
      const turned = [
        ...open.slice(turn % (open.length || 1)),
        ...open.slice(0, turn % (open.length || 1)),
      ]
      expect(mergesOf(turned)).toEqual(merges)
    }),
  )
})

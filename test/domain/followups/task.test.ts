import fc from 'fast-check'
import {
  type Housemate,
  heirOf,
  isAnswerable,
  isOpenTask,
  moveInTasks,
  TASK_STATES,
} from '#domain/followups/task'
import { days, instant } from '#domain/time'

const now = instant('2026-05-13T10:00:00+08:00')
const mate = (personId: string, change: Partial<Housemate> = {}): Housemate => ({
  personId,
  role: 'owner',
  neverAt: null,
  isStaff: false,
  ...change,
})

test.each([
  ['the next adult', [mate('a'), mate('b'), mate('c')], 'b'],
  ['not a child', [mate('a'), mate('b', { role: 'family' })], null],
  ['not who opted out', [mate('a'), mate('b', { neverAt: now - days(364) }), mate('c')], 'c'],
  ['who opted out a year ago', [mate('a'), mate('b', { neverAt: now - days(365) })], 'b'],
  ['not who works here', [mate('a'), mate('b', { isStaff: true })], null],
  ['nobody', [mate('a')], null],
] as [string, Housemate[], string | null][])('F8: a task passes to %s', (_who, mates, heir) => {
  expect(heirOf(mates, 'a', now)?.personId ?? null).toBe(heir)
})

test('F8: nobody inherits from themselves, and who inherits may be asked', () => {
  const one = fc.record({
    personId: fc.constantFrom('a', 'b', 'c'),
    role: fc.constantFrom('owner', 'tenant', 'family'),
    neverAt: fc.option(fc.integer({ min: now - days(800), max: now })),
    isStaff: fc.boolean(),
  }) as fc.Arbitrary<Housemate>
  fc.assert(
    fc.property(fc.array(one), (mates) => {
      const heir = heirOf(mates, 'a', now)
      if (heir === null) return
      expect(heir.personId).not.toBe('a')
      expect([heir.role === 'family', heir.isStaff]).toEqual([false, false])
      expect(heir.neverAt === null || now >= heir.neverAt + days(365)).toBe(true)
    }),
  )
})

test('RES-09: move-in is asked of who moves a home in, and only where the window is not over', () => {
  const plans = (role: 'owner' | 'family', movedInAt: number, others: number) =>
    moveInTasks({ role, movedInAt }, others, now).map((slot) => slot.plan)
  expect(plans('owner', now, 1)).toEqual(['move-in-1', 'move-in-2', 'move-in-3'])
  expect(plans('family', now, 0)).toHaveLength(3)
  expect(plans('family', now, 1)).toEqual([])
  expect(plans('owner', now - days(14), 0)).toHaveLength(3)
  expect(plans('owner', now - days(14) - 1, 0)).toEqual(['move-in-2', 'move-in-3'])
  expect(plans('owner', now - days(400), 0)).toEqual([])
})

test('a task is answered in its window, both ends included, while it is open', () => {
  const task = { windowStart: now, windowEnd: now + 1 } as const
  for (const state of TASK_STATES) {
    const at = [now - 1, now, now + 1, now + 2].map((t) => isAnswerable({ ...task, state }, t))
    expect(at).toEqual([false, isOpenTask(state), isOpenTask(state), false])
  }
})

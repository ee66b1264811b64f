import type { KnownResident } from '#domain/imports/resident-lines'
import { planResidents } from '#domain/imports/residents'
import { instant } from '#domain/time'
import { BUILDINGS, HOMES, NOW, resident, sheet } from './given'

const HEAD = 'Building|Entrance|Room|Name|Phone|Role|Moved in|Moved out'
const markOf = (phone: string) => `mark of ${phone}`
const LINS = 'mark of +8613812345678'

const plan = (residents: readonly KnownResident[], ...lines: string[]) =>
  planResidents(
    sheet('residents', HEAD, ...lines),
    { buildings: BUILDINGS, homes: HOMES, residents },
    markOf,
    NOW,
  )

test('STF-11: somebody without WeChat becomes a resident with name, telephone, role and date', () => {
  expect(plan([], 'B1||101|Lin|138 1234 5678|owner|2025-03-01|').made).toEqual([
    {
      houseId: 'h1',
      name: 'Lin',
      phone: '+8613812345678',
      personId: null,
      samePerson: `${LINS}\nLin`,
      role: 'owner',
      movedInAt: instant('2025-03-01T00:00:00+08:00'),
    },
  ])
})

test('said again it changes nothing: the same day, whatever the hour', () => {
  const lin = resident({ phoneMark: LINS })
  expect(plan([lin], 'B1||101|Lin|13812345678|owner|2025-03-01|')).toMatchObject({
    made: [],
    changed: [],
    ended: [],
    unchanged: 1,
  })
  expect(plan([lin], 'B1||101|Lin||owner|2025-03-01|').unchanged).toBe(1)
})

test('another role, day or number is a change; a number that its owner gave stays', () => {
  const line = 'B1||101|Lin|13900000000|tenant|2025-03-02|'
  expect(plan([resident()], line).changed).toEqual([
    {
      residencyId: 'r1',
      personId: 'p1',
      role: 'tenant',
      movedInAt: instant('2025-03-02T00:00:00+08:00'),
      phone: '+8613900000000',
    },
  ])
  const own = resident({ phoneMark: LINS, keepsPhone: true })
  expect(plan([own], 'B1||101|Lin|13900000000|owner|2025-03-01|').unchanged).toBe(1)
})

test('a nickname is found by its telephone, but two who share one stay two', () => {
  const nick = resident({ name: 'Little Lin', phoneMark: LINS })
  expect(plan([nick], 'B1||101|Lin|13812345678|owner|2025-03-01|').unchanged).toBe(1)
  const two = ['Lin', 'Wu'].map((name) => `B1||101|${name}|13812345678|owner|2025-03-01|`)
  expect(plan([], ...two).made.map(({ samePerson }) => samePerson)).toEqual([
    `${LINS}\nLin`,
    `${LINS}\nWu`,
  ])
  const again = plan([resident({ phoneMark: LINS })], ...two)
  expect(again).toMatchObject({ unchanged: 1, made: [{ name: 'Wu', personId: null }] })
})

test('edge case 1: one owner of two homes is one person, by name and telephone together', () => {
  const lin = resident({ phoneMark: LINS })
  expect(plan([lin], 'B1||102|Lin|13812345678|owner|2025-03-01|').made[0]?.personId).toBe('p1')
  expect(plan([lin], 'B1||102|Lin||owner|2025-03-01|').made[0]?.personId).toBeNull()
})

test('a move-out date ends a residency once; said again it is nothing new', () => {
  const line = 'B1||101|Lin||owner|2025-03-01|2026-05-01'
  const leftAt = instant('2026-05-01T00:00:00+08:00')
  expect(plan([resident()], line).ended).toEqual([{ residencyId: 'r1', movedOutAt: leftAt }])
  const gone = resident({ movedOutAt: leftAt })
  expect(plan([gone], line)).toMatchObject({ ended: [], unchanged: 1, problems: [] })
})

test('who left may come back later, and not at a day on which the home was still theirs', () => {
  const gone = resident({ movedOutAt: instant('2026-04-01T00:00:00+08:00') })
  expect(plan([gone], 'B1||101|Lin||owner|2026-05-01|').made).toHaveLength(1)
  expect(plan([gone], 'B1||101|Lin||owner|2025-03-01|').problems).toEqual([
    { row: 2, column: 'movedIn', code: 'ended' },
  ])
  expect(plan([gone], 'B1||101|Lin||owner|2025-03-01|2026-04-02').problems).toEqual([
    { row: 2, column: 'movedOut', code: 'ended' },
  ])
})

test.each([
  ['B9||101|Lin||owner|2025-03-01|', 'building', 'unknown-building'],
  ['B1||199|Lin||owner|2025-03-01|', 'room', 'unknown-home'],
  ['B2||101|Lin||owner|2025-03-01|', 'unit', 'unit-needed'],
  ['B1||101||  |owner|2025-03-01|', 'name', 'missing'],
  ['B1||101|Lin|12345|owner|2025-03-01|', 'phone', 'bad-phone'],
  ['B1||101|Lin||guest|2025-03-01|', 'role', 'bad-role'],
  ['B1||101|Lin||owner|2027-03-01|', 'movedIn', 'future-date'],
  ['B1||102|Lin||owner|2025-03-01|2026-05-01', 'movedOut', 'nobody-to-end'],
  ['B1||101|Lin||owner|2025-03-01|2025-02-01', 'movedOut', 'bad-move-out'],
  ['B1||101|Lin||owner|2025-03-01|2025-12-01', 'movedOut', 'bad-move-out'],
])('%s is refused for its %s: %s', (line, column, code) => {
  expect(plan([resident()], line)).toMatchObject({
    made: [],
    changed: [],
    ended: [],
    problems: [{ row: 2, column, code }],
  })
})

test('one person twice in one home is a problem of the second row', () => {
  const line = 'B1||101|Wu||tenant|2025-03-01|'
  expect(plan([], line, line).problems).toEqual([
    { row: 3, column: 'name', code: 'double', other: 2 },
  ])
})

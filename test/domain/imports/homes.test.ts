import { doorKey, homesByDoor, labelOf, planHomes, unitMeant } from '#domain/imports/homes'
import { BUILDINGS, HOMES, sheet } from './given'

const KNOWN = { buildings: BUILDINGS, homes: HOMES }
const HEAD = 'Building|Entrance|Room|Label|Key customer'
const plan = (...lines: string[]) => planHomes(sheet('homes', HEAD, ...lines), KNOWN)

test('STF-11: what is known and says the same is unchanged', () => {
  expect(plan('B1|1|101||', 'B1||102|B1 102|no')).toMatchObject({
    made: [],
    changed: [],
    unchanged: 2,
    problems: [],
    newBuildings: [],
    newUnits: [],
  })
})

test('a new home is named by its door, with the entrance where there are several', () => {
  const { made, newBuildings, newUnits } = plan(
    'B1||103||',
    'B2|2|102||yes',
    'B9|A|1||',
    'B9|B|1||',
  )
  expect(made.map(({ label, keyCustomer }) => [label, keyCustomer])).toEqual([
    ['B1 103', false],
    ['B2 2 102', true],
    ['B9 A 1', false],
    ['B9 B 1', false],
  ])
  expect(newBuildings).toEqual([{ name: 'B9', units: ['A', 'B'] }])
  expect(newUnits).toEqual([])
  expect(labelOf({ building: 'B', unit: '', room: '1' }, 2)).toBe('B 1')
})

test('a second entrance of a known building is added to it', () => {
  expect(plan('B1|2|101||').newUnits).toEqual([{ id: 'b1', units: ['1', '2'] }])
})

test('a key customer of today may be none tomorrow; another label is a change', () => {
  expect(plan('B1|1|101|Corner|yes').changed).toEqual([
    { id: 'h1', label: 'Corner', keyCustomer: true },
  ])
})

test('an empty entrance is the only one, and a problem where there are several', () => {
  expect(unitMeant({ building: 'B', unit: '', room: '1' }, [], () => false)).toBe('')
  expect(unitMeant({ building: 'B', unit: '', room: '1' }, ['A', 'B'], () => true)).toBe('')
  expect(plan('B2||101||').problems).toEqual([{ row: 2, column: 'unit', code: 'unit-needed' }])
})

test('one home twice is a problem of the second row, also when it is written in another manner', () => {
  expect(plan('B1|1|104||', 'B1||\uff11\uff10\uff14||').problems).toEqual([
    { row: 3, column: 'room', code: 'double', other: 2 },
  ])
})

test('homes are found by their doors', () => {
  const doors = homesByDoor(BUILDINGS, HOMES)
  expect(doors.get(doorKey({ building: 'B2', unit: '2', room: '101' }))?.id).toBe('h4')
})

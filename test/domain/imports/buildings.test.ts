import { planBuildings } from '#domain/imports/buildings'
import { BUILDINGS, sheet } from './given'

const plan = (...lines: string[]) =>
  planBuildings(sheet('buildings', 'Building|Entrances|Order', ...lines), BUILDINGS)

test('STF-11: new buildings come last unless the file gives them a place', () => {
  expect(plan('B3|1,2|', 'B4||1').made).toEqual([
    { name: 'B3', units: ['1', '2'], position: 3 },
    { name: 'B4', units: [], position: 1 },
  ])
})

test('entrances are added and never taken away; an empty cell changes nothing', () => {
  expect(plan('B1|2|', 'B2||').changed).toEqual([
    { id: 'b1', name: 'B1', units: ['2', '1'], position: 1 },
  ])
  expect(plan('B2|1, 2|2', 'B1||')).toMatchObject({ changed: [], made: [], unchanged: 2 })
})

test('one building twice, and an order that is no number, are named with their rows', () => {
  expect(plan('B3||', 'B3||', 'B4||first').problems).toEqual([
    { row: 3, column: 'building', code: 'double', other: 2 },
    { row: 4, column: 'position', code: 'bad-number' },
  ])
})

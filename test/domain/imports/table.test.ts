import { COLUMN_WORDS } from '#domain/imports/header-words'
import { COLUMNS, columnNamed, IMPORT_KINDS } from '#domain/imports/table'
import { sheet } from './given'

test('STF-11: a heading is known in Chinese and English, with a star, wide or in capitals', () => {
  for (const kind of IMPORT_KINDS)
    for (const column of COLUMNS[kind])
      for (const word of [...COLUMN_WORDS[column].zh, ...COLUMN_WORDS[column].en])
        expect(columnNamed(` ${word.toUpperCase()}* `, kind)).toBe(column)
  expect(columnNamed('Room', 'buildings')).toBeNull()
})

test('no heading means two columns of one kind', () => {
  for (const kind of IMPORT_KINDS) {
    const words = COLUMNS[kind].flatMap((column) => [
      ...COLUMN_WORDS[column].zh,
      ...COLUMN_WORDS[column].en,
    ])
    expect(new Set(words).size).toBe(words.length)
  }
})

test('columns may stand in any order; unknown ones are named; rows keep the number that a spreadsheet shows', () => {
  const table = sheet('homes', 'Room|Remark|Building', '101|x|B1', '||', '102|y|B1')
  expect(table).toEqual({
    columns: ['room', 'building'],
    ignored: ['Remark'],
    problems: [],
    lines: [
      { row: 2, cells: { room: '101', building: 'B1' } },
      { row: 4, cells: { room: '102', building: 'B1' } },
    ],
  })
})

test('a needed column that is not there, and one that stands there twice, are problems of row 1', () => {
  expect(sheet('homes', 'Building|Building', 'B1|B1').problems).toEqual([
    { row: 1, column: 'room', code: 'missing-column' },
    { row: 1, column: 'building', code: 'double-column' },
  ])
})

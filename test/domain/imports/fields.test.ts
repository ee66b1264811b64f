import {
  dayUntil,
  namesUpTo,
  phoneNumber,
  positionNumber,
  type Reader,
  readerOf,
  residentRole,
  tidy,
  wordsUpTo,
  yesNo,
} from '#domain/imports/fields'
import { iso } from '#domain/time'
import { NOW } from './given'

const read = <T>(reader: Reader<T>, text: string) => {
  const said = reader(text)
  return said.ok ? said.value : said.reason
}
const day = (text: string) => {
  const said = read(dayUntil(NOW), text)
  return typeof said === 'number' ? iso(said) : said
}

test('wide digits and spaces do not make another home', () => {
  expect(tidy(' １２０１ \u3000 a\tb ')).toBe('1201 a b')
})

test.each([
  ['2024-03-01', '2024-02-29T16:00:00.000Z'],
  ['2024/3/1', '2024-02-29T16:00:00.000Z'],
  ['20240301', '2024-02-29T16:00:00.000Z'],
  ['2024\u5e743\u67081\u65e5', '2024-02-29T16:00:00.000Z'],
  ['2026-05-13', '2026-05-12T16:00:00.000Z'],
  ['2026-05-14', 'future-date'],
  ['2023-02-29', 'bad-date'],
  ['1949-12-31', 'bad-date'],
  ['01/03/2024', 'bad-date'],
  ['soon', 'bad-date'],
  ['45352', 'bad-date'],
])('a day written %s is %s', (text, said) => expect(day(text)).toBe(said))

test.each([
  ['138 1234 5678', '+8613812345678'],
  ['+86-138-1234-5678', '+8613812345678'],
  ['12812345678', 'bad-phone'],
  ['1381234567', 'bad-phone'],
  ['021-12345678', 'bad-phone'],
])('a telephone written %s is %s', (text, said) => expect(read(phoneNumber, text)).toBe(said))

test('yes and no, roles and numbers in both languages', () => {
  expect(['yes', 'Y', '1', '\u662f'].map((text) => read(yesNo, text))).toEqual(Array(4).fill(true))
  expect(['No', '0', '\u5426'].map((text) => read(yesNo, text))).toEqual(Array(3).fill(false))
  expect(read(yesNo, 'perhaps')).toBe('bad-yes-no')
  expect(
    ['owner', 'TENANT', '\u5bb6\u5c5e', 'guest'].map((text) => read(residentRole, text)),
  ).toEqual(['owner', 'tenant', 'family', 'bad-role'])
  expect(['7', '10000', '-1', '1.5'].map((text) => read(positionNumber, text))).toEqual([
    7,
    'bad-number',
    'bad-number',
    'bad-number',
  ])
})

test('words have a longest length and no half characters; several names in one cell are parted', () => {
  expect(read(wordsUpTo(3), '\u{1f3e0}\u{1f3e0}\u{1f3e0}')).toBe('\u{1f3e0}\u{1f3e0}\u{1f3e0}')
  expect(read(wordsUpTo(3), 'abcd')).toBe('too-long')
  expect(read(wordsUpTo(3), '\ud83c')).toBe('bad-text')
  expect(read(namesUpTo(3), '1, 2;2\u30013')).toEqual(['1', '2', '3'])
  expect(read(namesUpTo(3), '1,22222')).toBe('too-long')
})

test('QS-6: what a spreadsheet would run is refused; what an export marked as text, and a basement, are words', () => {
  const said = (cell: string) => {
    const reader = readerOf({ row: 2, cells: { room: cell } })
    return reader.take('room', wordsUpTo(20)) ?? reader.problems[0]?.code
  }
  expect(['=1+1', '+cmd', '-2+3', '@SUM(A1)'].map(said)).toEqual(Array(4).fill('formula'))
  expect(said("'=1+1")).toBe('=1+1')
  expect(said('-101')).toBe('-101')
})

test('everything that is wrong with a line is named, not only the first thing', () => {
  const reader = readerOf({ row: 9, cells: { building: ' ', role: 'guest', room: '1' } })
  expect(reader.need('building', wordsUpTo(3))).toBeNull()
  expect(reader.need('role', residentRole)).toBeNull()
  expect(reader.take('label', wordsUpTo(3))).toBeNull()
  expect(reader.problems).toEqual([
    { row: 9, column: 'building', code: 'missing' },
    { row: 9, column: 'role', code: 'bad-role' },
  ])
})

import { fits, lengthOf } from '#domain/words'

const SHORT = { min: 2, max: 4 }

test.each([
  ['', 0],
  ['  \n', 0],
  [' ab ', 2],
  ['👍', 1],
  ['字字', 2],
])('%j is %d long', (text, length) => {
  expect(lengthOf(text)).toBe(length)
})

test('both ends are included', () => {
  expect(['a', 'ab', 'abcd', 'abcde'].map((text) => fits(text, SHORT))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each(['a\u0000b', 'ab\ud83d', '\udc4dab'])('%j cannot be stored', (text) => {
  expect(fits(text, SHORT)).toBe(false)
})

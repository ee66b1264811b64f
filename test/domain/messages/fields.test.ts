import fc from 'fast-check'
import { FIELD_KINDS, fitField, fitFields, fitParameter, kindOf } from '#domain/messages/fields'

/** WeChat's longest value of each kind, in UTF-16 units. */
const LONGEST: Readonly<Record<string, number>> = {
  thing: 20,
  character_string: 32,
  number: 32,
  letter: 32,
  symbol: 5,
  time: 20,
  date: 20,
  amount: 15,
  phone_number: 17,
  car_number: 8,
  name: 20,
  phrase: 5,
}

/** One half of a sign that needs two. */
const HALF = /\p{Surrogate}/u

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('HR-260513-0001', '2026-05-13 10:00', '', '   ', '12.50', '\u597D\u7684'),
)

test('LOOP-05: no field of any kind is ever sent too long, empty or in two halves of a sign', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_KINDS), words, (kind, value) => {
      const fits = fitField(`${kind}1`, value)
      if (fits === null) return
      expect(fits.length).toBeGreaterThan(0)
      expect(fits.length).toBeLessThanOrEqual(LONGEST[kind] ?? 0)
      if (kind === 'thing' && !HALF.test(value)) expect(fits).not.toMatch(HALF)
    }),
    { numRuns: 2_000 },
  )
})

test('LOOP-05: words of any length fit a thing, once there is a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
      expect(fitField('thing1', value) !== null).toBe(value.trim() !== '')
    }),
  )
  expect(fitField('thing1', 'You said that the lamp flickers')).toBe('You said that the l\u2026')
  expect(fitField('thing1', `${'a'.repeat(18)}\u{1F600}bc`)).toBe(`${'a'.repeat(18)}\u2026`)
})

test.each([
  ['character_string2', 'HR-260513-0001', true],
  ['character_string2', '\u7F16\u53F7', false],
  ['character_string2', 'x'.repeat(33), false],
  ['time3', '2026-05-13 10:00', true],
  ['time3', '10:00', true],
  ['time3', 'tomorrow', false],
  ['date4', '2026-05-13', true],
  ['date4', '10:00', false],
  ['phrase5', '\u5904\u7406\u4E2D', true],
  ['phrase5', '\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D', false],
  ['phrase5', 'busy', false],
  ['number6', '12.5', true],
  ['number6', '12a', false],
  ['amount7', '\u00A512.50', true],
  ['amount7', '12345678901', false],
  ['name8', 'Li', true],
  ['name8', 'A name of more than twenty', false],
  ['nothing9', 'x', false],
])('LOOP-05: %s takes "%s": %s', (name, value, fits) => {
  expect(fitField(name, value) !== null).toBe(fits)
})

test('LOOP-05: one field that does not fit stops the whole message', () => {
  expect(fitFields({ thing1: 'You have a reply', time3: 'soon' })).toBeNull()
  expect(fitFields({ thing1: ' You  have ', time3: '10:00' })).toEqual({
    thing1: 'You have',
    time3: '10:00',
  })
  expect(kindOf('thing12')).toBe('thing')
})

test.each([
  ['HR-260513-0001', 'HR-260513-0001'],
  ['https://example.com/x', null],
  ['www.example.com', null],
  ['\u3010bank\u3011', null],
  ['', null],
  ['x'.repeat(65), null],
])(
  'LOOP-05: a parameter of a text is no address, no signature and not too long: %s',
  (value, fits) => {
    expect(fitParameter(value)).toBe(fits)
  },
)

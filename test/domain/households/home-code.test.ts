import fc from 'fast-check'
import {
  isHomeCode,
  makeHomeCode,
  normaliseHomeCode,
  printedHomeCode,
} from '#domain/households/home-code'

test.each([
  ['7g2k9-xw3qd', '7G2K9XW3QD'],
  [' 7G2K9 XW3QD ', '7G2K9XW3QD'],
  ['oil00-00000', '0110000000'],
  ['７Ｇ２Ｋ９ＸＷ３ＱＤ', '7G2K9XW3QD'],
])('%j is read as %s', (typed, code) => {
  expect(normaliseHomeCode(typed)).toBe(code)
  expect(isHomeCode(code)).toBe(true)
})

test.each(['', '7G2K9XW3Q', '7G2K9XW3QDA', '7G2K9XW3QU', '7G2K9XW3Q!', '7G2K9XW3QI'])(
  '%j is no code',
  (code) => {
    expect(isHomeCode(code)).toBe(false)
  },
)

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })

test('a made code is ten letters that survive printing and typing', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeHomeCode(random)
      expect(isHomeCode(code)).toBe(true)
      expect(normaliseHomeCode(printedHomeCode(code).toLowerCase())).toBe(code)
    }),
  )
})

test('each of the 32 letters is as likely as another', () => {
  const counts = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    const [letter = ''] = makeHomeCode(Array(10).fill(byte))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  expect([...counts.values()]).toEqual(Array(32).fill(8))
})

test('too little randomness is refused', () => {
  expect(() => makeHomeCode(new Uint8Array(9))).toThrow(RangeError)
})

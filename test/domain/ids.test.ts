import fc from 'fast-check'
import { isUuid, madeAt, uuidv7 } from '#domain/ids'

const randoms = fc.uint8Array({ minLength: 10, maxLength: 10 })
const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('a key is a UUID of version 7 that begins with its time', () => {
  const id = uuidv7(0x0192_3456_789a, new Uint8Array(10).fill(255))
  expect(id).toBe('01923456-789a-7fff-bfff-ffffffffffff')
  fc.assert(
    fc.property(instants, randoms, (now, random) => {
      expect(isUuid(uuidv7(now, random))).toBe(true)
    }),
  )
})

test('later keys sort after earlier ones', () => {
  fc.assert(
    fc.property(instants, instants, randoms, randoms, (a, b, x, y) => {
      fc.pre(a !== b)
      expect(uuidv7(a, x) < uuidv7(b, y)).toBe(a < b)
    }),
  )
})

test.each([
  '',
  '01923456-789A-7FFF-BFFF-FFFFFFFFFFFF',
  '01923456789a7fffbfffffffffffffff',
  '01923456-789a-7fff-7fff-ffffffffffff',
])('%j is no key', (text) => {
  expect(isUuid(text)).toBe(false)
})

test('an id of version 7 says when it was made', () => {
  expect(madeAt(uuidv7(1_791_234_567_890, new Uint8Array(10)))).toBe(1_791_234_567_890)
})

import { createHash } from 'node:crypto'
import { qrCode, qrPath } from '#domain/praise/qr-code'
import { qrWords } from '#domain/praise/qr-words'

const bits = (text: string): string =>
  qrCode(text)
    .map((line) => line.map((dark) => (dark ? 1 : 0)).join(''))
    .join('\n')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

// Made by an independent encoder (uqr 0.1.3, level M, mask 0) and read back by an independent reader (jsQR).
test.each([
  ['ab', 21, '607fe98577c141b5'],
  ['http://127.0.0.1:3000/pages/praise/index?post=WT0FR0NT01', 33, 'b1663ffc02ab0332'],
  ['q'.repeat(106), 41, 'ff5d567e6119e1bc'],
])('RES-07: the code of %p is the one that every reader knows', (text, size, golden) => {
  expect(qrCode(text)).toHaveLength(size)
  expect(hash(bits(text))).toBe(golden)
})

test('the smallest version that holds the text is taken', () => {
  const versions = [0, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106].map(
    (length) => qrWords('x'.repeat(length)).version,
  )
  expect(versions).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
})

test('what is too long, or no address, is our mistake', () => {
  expect(() => qrCode('x'.repeat(107))).toThrow(RangeError)
  expect(() => qrCode('caf\u00e9')).toThrow(RangeError)
})

test('the picture has one square per dark module', () => {
  const matrix = qrCode('ab')
  const dark = matrix.flat().filter(Boolean).length
  expect(qrPath(matrix).match(/M\d+ \d+h1v1h-1z/g)).toHaveLength(dark)
})

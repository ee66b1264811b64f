/** Crockford's base32: no I, L, O, U, so that a printed code can be read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{10}$/

/** What a person typed, as it is stored: capitals, no spaces or dashes, O read as 0, I and L as 1. */
export function normaliseHomeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** @param code normalised */
export const isHomeCode = (code: string): boolean => SHAPE.test(code)

/**
 * A new code of 50 bits.
 * @param random at least 10 bytes, each 0-255, from a source fit for secrets
 * @throws RangeError for fewer
 */
export function makeHomeCode(random: ArrayLike<number>): string {
  if (random.length < LENGTH) throw new RangeError(`${random.length} bytes are too few`)
  // 256 is a multiple of 32, so that no letter is likelier than another.
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[(random[i] ?? 0) & 31]).join('')
}

/** As printed: two groups of five. @param code normalised */
export const printedHomeCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

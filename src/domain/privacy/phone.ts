/** A mainland mobile number as it is kept and dialled: +86 and eleven digits (E.164). */
export type Mobile = `+86${string}`

const FILL = /[\s\-()\u2010-\u2014]/g
const MOBILE = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/

/** What people write (spaces, dashes, with or without +86). @returns null when it is no mobile number of the mainland */
export function mobileOf(words: string): Mobile | null {
  const digits = MOBILE.exec(words.normalize('NFKC').replace(FILL, ''))?.[1]
  return digits === undefined ? null : `+86${digits}`
}

/**
 * Enough to recognise one's own number, too little to call it.
 * @example maskedMobile('+8613812345678') // '138****5678'
 */
export const maskedMobile = (mobile: Mobile): string =>
  `${mobile.slice(3, 6)}****${mobile.slice(-4)}`

/** Lengths in Unicode code points of the trimmed text, both ends included. */
export interface Lengths {
  readonly min: number
  readonly max: number
}

/** What a person sees as length: 👍 is one, not two. Spaces around the text do not count. */
export const lengthOf = (text: string): number => [...text.trim()].length

/** NUL and half a surrogate pair cannot be stored as text by PostgreSQL. */
const UNSTORABLE = /\0|\p{Surrogate}/u

export function fits(text: string, span: Lengths): boolean {
  const length = lengthOf(text)
  return length >= span.min && length <= span.max && !UNSTORABLE.test(text)
}

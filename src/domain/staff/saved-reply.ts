/** What a saved reply may name, as `{name}`. */
export interface Blanks {
  readonly name: string
  readonly home: string
  readonly receiptNo: string
  readonly me: string
}

const BLANK = /\{\s*(name|home|receiptNo|me)\s*\}/g

/** A variable that nobody knows stays as it is: staff see it before they send. */
export const filled = (words: string, blanks: Blanks): string =>
  words.replace(BLANK, (_, name: keyof Blanks) => blanks[name])

/** A name, a home or a number: no longer than that, and without a mark that ends or joins sentences. */
const FILLING = '[^\\n.,;!?\\u3002\\uff0c\\uff1b\\uff01\\uff1f]{0,60}'

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/**
 * STF-02: is this the saved reply as it was, but for its blanks? Filled in or not, it is flagged in
 * reports; one changed letter is a person's own.
 */
export function isUnedited(template: string, words: string): boolean {
  const parts = template.trim().split(new RegExp(BLANK.source.replace('(name', '(?:name'), 'g'))
  const pattern = parts.map(literal).join(FILLING)
  return new RegExp(`^${pattern}$`).test(words.trim())
}

/** What gives a hidden reporter away. */
export type Telling = 'home' | 'name' | 'phone'

// Without looking behind: the engines of older phones cannot even read such a pattern.
const PHONE = /(?:^|\D)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/
/** Building, entrance and room with signs between them, as people write them in a hurry. */
const ADDRESS = /(?:^|\D)\d{1,3}[-_/.]\d{1,2}[-_/.]\d{3,4}(?!\d)/

/** The room: the last number of at least three digits in the home's label. */
const roomIn = (homeLabel: string): string | null => homeLabel.match(/\d{3,4}(?!.*\d)/)?.[0] ?? null

const hasNumber = (words: string, number: string): boolean =>
  new RegExp(`(?:^|\\D)${number}(?!\\d)`).test(words)

/**
 * RES-03, domain.md section 8: do the words tell who is hidden from handlers? It warns and never
 * stops anybody. Where in doubt it warns.
 * @param who the reporter's home as its label and the name that others see, either may be empty
 */
export function tellingIn(
  words: string,
  who: { readonly homeLabel: string; readonly name: string },
): Telling | null {
  const said = words.normalize('NFKC')
  const room = roomIn(who.homeLabel)
  if (ADDRESS.test(said) || (room !== null && hasNumber(said, room))) return 'home'
  const name = who.name.trim()
  if ([...name].length > 1 && said.includes(name)) return 'name'
  return PHONE.test(said) ? 'phone' : null
}

import { CALM_WORDS, DANGER_WORDS, type Danger } from './safety-words'

/**
 * The danger that the words tell of, the gravest first, or null. It only brings a card with a phone
 * number forward; it never stops a submission and never sets a priority. Where in doubt it warns.
 */
export function dangerIn(words: string): Danger | null {
  const said = words.normalize('NFKC').toLowerCase().replace(CALM_WORDS, ' ')
  const found = DANGER_WORDS.find(({ all }) => all.every((pattern) => pattern.test(said)))
  return found?.danger ?? null
}

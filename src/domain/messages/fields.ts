/** The kinds of field that a template of a WeChat subscribe message may have. */
export const FIELD_KINDS = [
  'thing',
  'character_string',
  'number',
  'letter',
  'symbol',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** `thing1` -> thing. @returns null for a name that WeChat does not know */
export function kindOf(name: string): FieldKind | null {
  const kind = name.replace(/\d+$/, '')
  return FIELD_KINDS.find((known) => known === kind) ?? null
}

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const DAY = String.raw`\d{4}(?:-\d{1,2}-\d{1,2}|\u5E74\d{1,2}\u6708\d{1,2}\u65E5)`

/** What a whole value must look like; WeChat answers 47003 to anything else. */
const FORMS: Readonly<Partial<Record<FieldKind, RegExp>>> = {
  character_string: /^[\x20-\x7E]{1,32}$/,
  number: /^\d{1,32}(?:\.\d{1,10})?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\w\s]{1,5}$/,
  time: new RegExp(`^(?:${DAY} ?)?${CLOCK}$`),
  date: new RegExp(`^${DAY}(?: ?${CLOCK})?$`),
  amount: /^[^\d\s.-]?\d{1,10}(?:\.\d{1,2})?[^\d\s.-]?$/,
  phone_number: /^[\d+() -]{1,17}$/,
  car_number: /^[\u4E00-\u9FFF]?[A-Z0-9]{1,6}[\u4E00-\u9FFF]?$/,
  name: /^(?:[\u4E00-\u9FFF]{1,10}|[A-Za-z .'-]{1,20})$/,
  phrase: /^[\u4E00-\u9FFF]{1,5}$/,
}

const THING = 20

/** Words may be shortened; a broken emoji would be refused as a whole. */
function shortened(words: string): string {
  if (words.length <= THING) return words
  const room = THING - 1
  const cut = /[\uD800-\uDBFF]/.test(words.charAt(room - 1)) ? room - 1 : room
  return `${words.slice(0, cut)}\u2026`
}

/**
 * A value as WeChat will take it: words are shortened to 20 characters, everything else fits or does not.
 * @returns null when it can never be sent
 */
export function fitField(name: string, value: string): string | null {
  const kind = kindOf(name)
  const words = value.replace(/\s+/g, ' ').trim()
  if (kind === null || words === '') return null
  if (kind === 'thing') return shortened(words)
  if (kind === 'number' && words.length > 32) return null
  return FORMS[kind]?.test(words) ? words : null
}

/** All fields of a message; null when one of them can never be sent, so that nobody asks WeChat in vain. */
export function fitFields(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const fitted: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    const fits = fitField(name, value)
    if (fits === null) return null
    fitted[name] = fits
  }
  return fitted
}

const LONGEST_PARAMETER = 64

/**
 * A parameter of a text message. Carriers refuse an address of the web or the brackets of a signature in it:
 * an address belongs into the approved words, only its key is a parameter.
 * @returns null when it can never be sent
 */
export function fitParameter(value: string): string | null {
  const words = value.replace(/\s+/g, ' ').trim()
  const barred = /:\/\/|www\.|[\u3010\u3011{}]/i.test(words)
  return words === '' || words.length > LONGEST_PARAMETER || barred ? null : words
}

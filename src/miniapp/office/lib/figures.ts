/** One decimal, as in the reports. */
export const percent = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)}%`

/** A whole number with its sign; the minus is one of print. */
export const whole = (value: number): string =>
  String(Math.round(value) || 0).replace('-', '\u2212')

/** One decimal with its sign. */
export const signed = (value: number): string => {
  const tenth = (Math.round(value * 10) / 10).toFixed(1)
  return value > 0 ? `+${tenth}` : tenth.replace('-', '\u2212')
}

/** Of nobody there is no score: a dash, never 0 and never "too few". */
export const DASH = '\u2014'

interface Shown {
  readonly n: number
  readonly percent: number | null
}

/** null: too few. */
export const shown = ({ n, percent: value }: Shown): string | null => {
  if (n === 0) return DASH
  return value === null ? null : percent(value)
}

/** A net score; null: too few. */
export const netOf = (n: number, score: number | null): string | null => {
  if (n === 0) return DASH
  return score === null ? null : whole(score)
}

/** What there is to say of a figure, one after the other. */
export const dotted = (...parts: readonly string[]): string =>
  parts.filter((one) => one !== '').join(' · ')

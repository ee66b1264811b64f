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

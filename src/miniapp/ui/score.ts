/** What every row of scores is given. */
export interface ScoreRowProps {
  readonly label: string
  /** null: nothing is chosen beforehand. 0 is a score. */
  readonly value: number | null
  readonly onPick: (score: number) => void
}

/** The chosen score as one class on the row. */
export const chosen = (value: number | null): string => (value === null ? '' : ` v${value}`)

/** One stop for the Tab key: the chosen score, or the first while none is chosen. */
export const reachable = (value: number | null, score: number, first: number): boolean =>
  score === (value ?? first)

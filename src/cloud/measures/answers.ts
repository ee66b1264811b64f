import type { Dimension } from '#domain/ratings/dimensions'

/** One answered question, as it stands in `responses.answers`. */
export interface Answer {
  readonly metric: 'csat' | 'rating' | 'ces' | 'nps' | 'expectation' | 'confirm' | 'text' | 'tag'
  /** Of `csat`: one of the six services, or all of them together. */
  readonly dimension?: Dimension | 'overall'
  /** null: "not used" or "don't know". A question that was skipped is absent. 0 is a score. */
  readonly score?: number | null
  readonly text?: string
}

/** One cell of the rollup: how many gave this score. */
export interface Cell {
  readonly metric: string
  readonly dimension: string
  readonly score: number
  readonly n: number
}

/** What counts of some answers: every score that is one. */
export const scoredCells = (answers: readonly Answer[]): Cell[] =>
  answers.flatMap(({ metric, dimension, score }) =>
    score === null || score === undefined
      ? []
      : [{ metric, dimension: dimension ?? '', score, n: 1 }],
  )

const keyOf = (cell: Cell) => `${cell.metric} ${cell.dimension} ${cell.score}`

/** What an edit adds and takes away; cells that stay as they were are left out. */
export function changedCells(before: readonly Answer[], after: readonly Answer[]): Cell[] {
  const cells = new Map<string, Cell>()
  const add = (cell: Cell, sign: 1 | -1) => {
    const n = (cells.get(keyOf(cell))?.n ?? 0) + sign * cell.n
    cells.set(keyOf(cell), { ...cell, n })
  }
  for (const cell of scoredCells(before)) add(cell, -1)
  for (const cell of scoredCells(after)) add(cell, 1)
  return [...cells.values()].filter((cell) => cell.n !== 0)
}

/** The score of one question; undefined when it was skipped, null when it has none. */
export const scoreOf = (
  answers: readonly Answer[],
  metric: Answer['metric'],
  dimension?: Answer['dimension'],
): number | null | undefined =>
  answers.find((one) => one.metric === metric && one.dimension === dimension)?.score

export const textOf = (answers: readonly Answer[]): string =>
  answers.find((one) => one.metric === 'text')?.text ?? ''

export const tagsOf = (answers: readonly Answer[]): string[] =>
  answers.flatMap((one) => (one.metric === 'tag' && one.text !== undefined ? [one.text] : []))

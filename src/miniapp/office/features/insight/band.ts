interface Span {
  readonly score: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Places in percent of the field, from its left and top. */
interface Spot {
  readonly x: number
  readonly score: number
  readonly low: number
  readonly high: number
}

export interface Band {
  /** Scores at the upper and the lower edge. */
  readonly top: number
  readonly bottom: number
  /** null: too few answers, a gap. */
  readonly spots: readonly (Spot | null)[]
  /** `polygon(...)` of the margin, and of the line in it, of each stretch without a gap. */
  readonly shapes: readonly { readonly margin: string; readonly line: string }[]
}

const STEP = 20
const corner = (x: number, y: number): string => `${x.toFixed(1)}% ${y.toFixed(1)}%`

/** A little over both ends: one period alone is seen too. */
function shapeOf(stretch: readonly Spot[], upper: (spot: Spot) => number, lower: typeof upper) {
  const [first, last] = [stretch[0], stretch[stretch.length - 1]]
  if (!first || !last) return ''
  const wide = [{ ...first, x: first.x - 2 }, ...stretch, { ...last, x: last.x + 2 }]
  const edge = (of: typeof upper) => wide.map((spot) => corner(spot.x, of(spot)))
  return `polygon(${[...edge(upper), ...edge(lower).reverse()].join()})`
}

/** A score in time with its margin as a band, on a scale of whole twenties. */
export function bandOf(spans: readonly Span[]): Band {
  const ends = spans.flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  const top = STEP * Math.ceil(Math.max(...ends) / STEP)
  const bottom = STEP * Math.floor(Math.min(...ends) / STEP)
  const y = (value: number) => (100 * (top - value)) / (top - bottom)
  const spots = spans.map(({ score, low, high }, n) =>
    score === null || low === null || high === null
      ? null
      : { x: (100 * n + 50) / spans.length, score: y(score), low: y(low), high: y(high) },
  )
  const stretches: Spot[][] = [[]]
  for (const spot of spots)
    if (spot === null) stretches.push([])
    else stretches[stretches.length - 1]?.push(spot)
  const shapes = stretches
    .filter(({ length }) => length > 0)
    .map((stretch) => ({
      margin: shapeOf(
        stretch,
        ({ high }) => high,
        ({ low }) => low,
      ),
      line: shapeOf(
        stretch,
        ({ score }) => score - 1,
        ({ score }) => score + 1,
      ),
    }))
  return { top, bottom, spots, shapes }
}

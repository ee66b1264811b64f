import { useRef, useState } from 'react'
import type { MyRatings } from '#contract/ratings'
import { DIMENSIONS, type Dimension } from '#domain/ratings/dimensions'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'
import type { DimensionValue } from '../../ui/dimension-row'
import type { Expectation } from './text-services'

type Previous = MyRatings['current']
type Scores = Readonly<Partial<Record<Dimension, number | null>>>

/** Three answers stand for five: 1 and 5 would ask for a strength that nobody can tell. */
const EXPECTED: Record<Expectation, number> = { worse: 2, same: 3, better: 4 }

function expectationOf(score: number | null | undefined): Expectation | null {
  if (score === null || score === undefined) return null
  if (score < EXPECTED.same) return 'worse'
  return score > EXPECTED.same ? 'better' : 'same'
}

interface Asked {
  readonly houseId: string
  readonly invitationId?: string | undefined
  /** This quarter's answer, when it is being changed. */
  readonly start: Previous
  /** Of the questions that are shown. */
  readonly version?: number | undefined
}

/** Six dimensions, all in all, compared with expectation, one wish. */
export function useServices({ houseId, invitationId, start, version }: Asked) {
  const id = useRef(newKey())
  const suggestion = useRef(start?.suggestion ?? '')
  const [scores, setScores] = useState<Scores>(start?.scores ?? {})
  const [overall, setOverall] = useState<number | null>(start?.overall ?? null)
  const [expectation, setExpectation] = useState(expectationOf(start?.expectation))
  const [contactMe, setContactMe] = useState(start?.contactMe ?? false)

  const scoreOf = (dimension: Dimension): DimensionValue => scores[dimension]
  const pick = (dimension: Dimension, score: number | null) =>
    setScores((before) => ({ ...before, [dimension]: score }))
  const say = (words: string) => {
    suggestion.current = words
  }
  /** "Not used" six times says nothing either. */
  const hasScore = [...Object.values(scores), overall].some((score) => typeof score === 'number')

  const send = () => {
    const words = suggestion.current.trim()
    if (!hasScore && words === '') return null
    const given = DIMENSIONS.filter((dimension) => scores[dimension] !== undefined)
    return outbox.enqueue({
      key: id.current,
      errand: {
        kind: 'service-rating',
        body: {
          id: id.current,
          houseId,
          scores: Object.fromEntries(given.map((dimension) => [dimension, scores[dimension]])),
          overall,
          expectation: expectation === null ? null : EXPECTED[expectation],
          suggestion: words,
          // An untick must reach the cloud as well.
          ...(contactMe || start?.contactMe ? { contactMe } : {}),
          ...(invitationId ? { invitationId } : {}),
          ...(version ? { version } : {}),
        },
      },
    })
  }
  return {
    id: id.current,
    scoreOf,
    pick,
    overall,
    setOverall,
    expectation,
    setExpectation,
    startSuggestion: start?.suggestion,
    say,
    hasScore,
    contactMe,
    setContactMe,
    send,
  }
}

export type ServicesForm = ReturnType<typeof useServices>

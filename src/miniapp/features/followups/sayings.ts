import type { QuestionView, SaidView } from '#contract/followups'
import { isRecord } from '../../lib/kept'

/** What is said to one question so far. */
export interface Saying {
  readonly score?: number | null
  readonly choices?: readonly string[]
  readonly words?: string
}

export type Sayings = Readonly<Record<string, Saying>>

export const sayingsOf = (said: readonly SaidView[]): Sayings =>
  Object.fromEntries(said.map(({ question, ...saying }) => [question, saying]))

function isSaying(json: unknown): json is Saying {
  if (!isRecord(json)) return false
  const { score, choices, words } = json
  const scores = score === undefined || score === null || typeof score === 'number'
  return (
    scores &&
    (choices === undefined || Array.isArray(choices)) &&
    (words === undefined || typeof words === 'string')
  )
}

/** A draft as it was kept; null when another app wrote it. */
export const readSayings = (json: unknown): Sayings | null =>
  isRecord(json) && Object.values(json).every(isSaying) ? (json as Sayings) : null

/** As it travels: only what is asked, only what was answered. */
export function saidTo(questions: readonly QuestionView[], sayings: Sayings): SaidView[] {
  return questions.flatMap(({ id }): SaidView[] => {
    const { score, choices, words } = sayings[id] ?? {}
    if (score !== undefined) return [{ question: id, score }]
    if (choices && choices.length > 0) return [{ question: id, choices: [...choices] }]
    const said = words?.trim()
    return said ? [{ question: id, words: said }] : []
  })
}

/** "Not used" alone says nothing. */
export const saysSomething = (said: readonly SaidView[]): boolean =>
  said.some(
    ({ score, choices, words }) =>
      typeof score === 'number' || choices !== undefined || words !== undefined,
  )

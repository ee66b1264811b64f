import { allowed, type Decision, refused } from '../decision'
import type { Dimension } from '../ratings/dimensions'
import { fits } from '../words'
import type { Question } from './questionnaire'

/** One question as it was answered on a phone; what was skipped is left out. */
export interface Said {
  readonly question: string
  /** null: "not used". */
  readonly score?: number | null
  readonly choices?: readonly string[]
  readonly words?: string
}

/** One answered question, as answers are kept everywhere. */
export interface Counted {
  readonly metric: Question['metric']
  readonly dimension?: Dimension | 'overall'
  readonly score?: number | null
  readonly text?: string
}

export type AnswerRefusal =
  | 'bad-input:question'
  | 'bad-input:score'
  | 'bad-input:choices'
  | 'bad-input:words'
  | 'bad-input:answers'

const WORDS = { min: 1, max: 1000 }
const RANGE = { csat: [1, 5], expectation: [1, 5], nps: [0, 10] } as const

const inRange = (metric: keyof typeof RANGE, score: number): boolean =>
  Number.isInteger(score) && score >= RANGE[metric][0] && score <= RANGE[metric][1]

function scored(question: Extract<Question, { metric: keyof typeof RANGE }>, said: Said) {
  const { score } = said
  if (score === undefined) return allowed<Counted[]>([])
  // "Not used" is for the services; the others are simply left out.
  const noScore = score === null && question.metric === 'csat'
  if (!noScore && (score === null || !inRange(question.metric, score)))
    return refused('bad-input:score' as const)
  const { metric } = question
  return allowed<Counted[]>([
    'dimension' in question ? { metric, dimension: question.dimension, score } : { metric, score },
  ])
}

function chosen(question: Extract<Question, { choices: readonly string[] }>, said: Said) {
  const { metric, choices } = question
  const picked = [...new Set(said.choices ?? [])]
  const known = picked.every((one) => choices.includes(one))
  if (!known || (metric === 'confirm' && picked.length > 1))
    return refused('bad-input:choices' as const)
  return allowed<Counted[]>(picked.map((text) => ({ metric, text })))
}

function counted(question: Question, said: Said): Decision<Counted[], AnswerRefusal> {
  switch (question.metric) {
    case 'csat':
    case 'nps':
    case 'expectation':
      return scored(question, said)
    case 'confirm':
    case 'tag':
      return chosen(question, said)
    case 'text': {
      const text = said.words?.trim() ?? ''
      if (text === '') return allowed([])
      return fits(text, WORDS) ? allowed([{ metric: 'text', text }]) : refused('bad-input:words')
    }
  }
}

/** >= 1 scored answer, or a word, a reason, a choice of the plan's own. "Not used" alone says nothing. */
const saysSomething = (answers: readonly Counted[]): boolean =>
  answers.some(({ score, text }) => typeof score === 'number' || text !== undefined)

/**
 * RES-09: what a person said to the questions of a stage, as it is kept and counted.
 * @param questions of the version that the person saw
 * @returns refusal: a question that was not asked or twice, a score out of its range, an unknown choice, too many words, nothing said
 */
export function decideAnswers(
  questions: readonly Question[],
  said: readonly Said[],
): Decision<readonly Counted[], AnswerRefusal> {
  const asked = new Map(questions.map((question) => [question.id, question]))
  const answers: Counted[] = []
  for (const one of said) {
    const question = asked.get(one.question)
    if (question === undefined || !asked.delete(one.question)) return refused('bad-input:question')
    const answer = counted(question, one)
    if (!answer.ok) return answer
    answers.push(...answer.value)
  }
  return saysSomething(answers) ? allowed(answers) : refused('bad-input:answers')
}

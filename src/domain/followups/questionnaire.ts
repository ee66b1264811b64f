import { DIMENSIONS, type Dimension } from '../ratings/dimensions'
import {
  type Marks,
  OF_COMMUNITY,
  OPTIONAL_QUESTIONS,
  type OptionalQuestion,
} from '../settings/versions'
import type { Plan } from './schedule'

/** Plans whose questions somebody answers without being called. */
export const ASKED_PLANS = [
  'move-in-1',
  'move-in-2',
  'move-in-3',
  'quarterly',
  'exit',
  'ticket',
] as const satisfies readonly Plan[]
export type AskedPlan = (typeof ASKED_PLANS)[number]

/** What may be wrong in the first weeks of a home. */
export const HOME_PROBLEMS = [
  'water',
  'power',
  'noise',
  'defects',
  'lift',
  'parking',
  'fees',
  'none',
] as const

/** Why somebody moved out. */
export const EXIT_REASONS = ['work', 'bought', 'leaseEnded', 'price', 'service', 'other'] as const

/** Is it solved? */
export const SOLVED_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const

/** One question: 1-5 about a service, 0-10, compared with expectation, a choice, reasons, words. */
export type Question =
  | { readonly id: string; readonly metric: 'csat'; readonly dimension: Dimension | 'overall' }
  | { readonly id: 'nps'; readonly metric: 'nps' }
  | { readonly id: 'expectation'; readonly metric: 'expectation' }
  | { readonly id: string; readonly metric: 'confirm'; readonly choices: readonly string[] }
  | { readonly id: string; readonly metric: 'tag'; readonly choices: readonly string[] }
  | { readonly id: string; readonly metric: 'text' }

const six: readonly Question[] = DIMENSIONS.map((dimension) => ({
  id: dimension,
  metric: 'csat',
  dimension,
}))
const nps: Question = { id: 'nps', metric: 'nps' }
const problems: Question = { id: 'problems', metric: 'tag', choices: HOME_PROBLEMS }
const words = (id: string): Question => ({ id, metric: 'text' })

/** What each stage asks (domain 6). A published version is never changed: an answer names the one it was given to. */
const VERSIONS: readonly Readonly<Record<AskedPlan, readonly Question[]>>[] = [
  {
    'move-in-1': [
      { id: 'overall', metric: 'csat', dimension: 'overall' },
      problems,
      words('firstWords'),
    ],
    'move-in-2': [...six, problems, words('firstWords')],
    'move-in-3': [...six, nps, words('suggestion')],
    quarterly: [...six, { id: 'expectation', metric: 'expectation' }, nps, words('suggestion')],
    exit: [{ id: 'reason', metric: 'tag', choices: EXIT_REASONS }, words('suggestion')],
    ticket: [{ id: 'solved', metric: 'confirm', choices: SOLVED_ANSWERS }, words('stillWrong')],
  },
]

export const QUESTIONNAIRE_VERSION = VERSIONS.length

/** One version of the questions: the house's own, or a community's upon one of the house's. */
export interface Survey {
  readonly version: number
  readonly base: number
  readonly without: readonly OptionalQuestion[]
}

/** @param version of the house; one that never was has no questions */
export const houseSurvey = (version: number = QUESTIONNAIRE_VERSION): Survey => ({
  version,
  base: version,
  without: [],
})

/** What is kept of a community's version: a later questionnaire of the house does not change it. */
export interface SurveyContent {
  readonly base: number
  readonly marks: Marks
}

export const communitySurvey = (version: number, { base, marks }: SurveyContent): Survey => ({
  version,
  base,
  without: OPTIONAL_QUESTIONS.filter((id) => marks[id] === 'off'),
})

export const isOfCommunity = (version: number): boolean => version > OF_COMMUNITY

/** @returns the questions of a plan in their order; null for a version that never was */
export function questionsOf(
  plan: AskedPlan,
  { base, without }: Survey = houseSurvey(),
): readonly Question[] | null {
  const all = VERSIONS[base - 1]?.[plan] ?? null
  const left: readonly string[] = plan === 'quarterly' ? without : []
  return all?.filter(({ id }) => !left.includes(id)) ?? null
}

import type { Lang } from '#contract/common'
import type { Problem } from '#contract/problems'
import { tellProblem } from '../../../problem-text'
import { text } from './text'

/** Why it was not done, in words for staff: what is missing rather than which code it has. */
export function tellRefusal(problem: Problem, lang: Lang): string {
  const t = text[lang]
  switch (problem.code) {
    case 'offline':
      return t.keptHere
    case 'interrupted':
      return t.unsure
    case 'stale':
      return t.stale
    case 'bad-input':
    case 'illegal-transition':
    case 'not-allowed':
      return t.refusal[problem.field ?? ''] ?? tellProblem(problem, lang)
    default:
      return tellProblem(problem, lang)
  }
}

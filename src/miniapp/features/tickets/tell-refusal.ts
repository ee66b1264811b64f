import type { Problem } from '#contract/problems'
import { useLang, useWords } from '../../lib/words'
import { tellProblem } from '../../problem-text'
import { text } from './text-track'

/** Small deeds want an answer at once and do not queue: without a signal nothing was sent by itself. */
export function useTellRefusal(): (problem: Problem) => string {
  const t = useWords(text)
  const lang = useLang()
  return (problem) =>
    problem.code === 'offline' || problem.code === 'interrupted'
      ? t.notSent
      : tellProblem(problem, lang)
}

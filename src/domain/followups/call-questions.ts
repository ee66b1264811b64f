import {
  ASKED_PLANS,
  type AskedPlan,
  type Question,
  questionsOf,
  SOLVED_ANSWERS,
  type Survey,
} from './questionnaire'
import { PLANS, type Plan } from './schedule'

/** What is asked in a call that no form asks for: the plan's own answer. */
const SPOKEN: Readonly<Record<Exclude<Plan, AskedPlan>, readonly Question[]>> = {
  'key-customer': [
    { id: 'overall', metric: 'csat', dimension: 'overall' },
    { id: 'suggestion', metric: 'text' },
  ],
  // Never the recommendation: whoever was disappointed is not asked for it again (domain 6).
  recovery: [
    { id: 'solved', metric: 'confirm', choices: SOLVED_ANSWERS },
    { id: 'stillWrong', metric: 'text' },
  ],
  reopened: [
    { id: 'solved', metric: 'confirm', choices: SOLVED_ANSWERS },
    { id: 'stillWrong', metric: 'text' },
  ],
  // Nothing of its own: it asks along what was asked before.
  check: [],
}

export const isAskedPlan = (plan: Plan): plan is AskedPlan =>
  (ASKED_PLANS as readonly Plan[]).includes(plan)

export const isPlan = (text: string): text is Plan => (PLANS as readonly string[]).includes(text)

/** Plans in which nobody asks for a recommendation, whatever they took over (F2). */
const WITHOUT_NPS: readonly Plan[] = ['recovery', 'reopened', 'check']

/**
 * The questions of a task: its own, then those of the tasks that it absorbed, each once.
 * @param asks plans whose tasks it absorbed
 * @returns null for a version that never was
 */
export function taskQuestions(
  plan: Plan,
  asks: readonly Plan[],
  survey?: Survey,
): readonly Question[] | null {
  const questions = new Map<string, Question>()
  for (const one of [plan, ...asks]) {
    const own = isAskedPlan(one) ? questionsOf(one, survey) : SPOKEN[one]
    if (own === null) return null
    for (const question of own)
      if (!questions.has(question.id)) questions.set(question.id, question)
  }
  const all = [...questions.values()]
  return WITHOUT_NPS.includes(plan) ? all.filter(({ metric }) => metric !== 'nps') : all
}

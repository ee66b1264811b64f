import type { FollowupView, SaidView } from '#contract/followups'
import { type Question, questionsOf, type Survey } from '#domain/followups/questionnaire'
import { iso } from '#domain/time'
import type { Answer } from '../../measures/answers'
import { questionView } from '../../measures/question-view'
import type { Task } from './store'

/** F2: who answered the recommendation question this quarter is not asked it again. */
export const askedNow = (questions: readonly Question[], npsAnswered: boolean): Question[] =>
  questions.filter((question) => !(npsAnswered && question.metric === 'nps'))

/** The kept answers as they were said, question by question. */
function saidOf(question: Question, answers: readonly Answer[]): SaidView[] {
  const { id, metric } = question
  const mine = answers.filter((one) => one.metric === metric)
  switch (metric) {
    case 'csat': {
      const one = mine.find((answer) => answer.dimension === question.dimension)
      return one?.score === undefined ? [] : [{ question: id, score: one.score }]
    }
    case 'nps':
    case 'expectation':
      return mine[0]?.score === undefined ? [] : [{ question: id, score: mine[0].score }]
    case 'confirm':
    case 'tag':
      return mine.length === 0 ? [] : [{ question: id, choices: mine.map((one) => one.text ?? '') }]
    case 'text':
      return mine.map((one) => ({ question: id, words: one.text ?? '' }))
  }
}

/** @param survey what is asked now, or what the answer was given to */
export function followupView(task: Task, survey: Survey, npsAnswered: boolean): FollowupView {
  const { answer } = task
  const said = answer?.answers ?? []
  const own = said.some((one) => one.metric === 'nps')
  const questions = askedNow(questionsOf(task.plan, survey) ?? [], npsAnswered && !own)
  return {
    id: task.id,
    plan: task.plan,
    homeLabel: task.homeLabel,
    ticketId: task.ticketId,
    ticketWords: task.ticketWords,
    until: iso(task.windowEnd),
    version: survey.version,
    questions: questions.map(questionView),
    answered: answer && {
      said: questions.flatMap((question) => saidOf(question, said)),
      contactMe: answer.contactMe,
      submittedAt: iso(answer.submittedAt),
      editableUntil: iso(answer.editableUntil),
    },
  }
}

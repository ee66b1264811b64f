import type { QuestionView } from '#contract/followups'
import type { Question } from '#domain/followups/questionnaire'

export const questionView = (question: Question): QuestionView => ({
  id: question.id,
  metric: question.metric,
  choices: 'choices' in question ? [...question.choices] : [],
})

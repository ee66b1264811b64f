import type { SettingName } from '#domain/settings/setting'
import type { Mark, OptionalQuestion } from '#domain/settings/versions'
import { defineWords } from '../../../lib/words'

interface SettingWords {
  readonly leads: Readonly<Record<SettingName, string>>
  readonly marks: Readonly<Record<Mark, string>>
  readonly questions: Readonly<Record<OptionalQuestion, string>>
}

export const text = defineWords<SettingWords>(
  {
    leads: {
      categories: '点一下就换。关了的，住户选不到。发布以后不能再改。',
      questionnaires: '点一下就换。关了的不问。发布以后不能再改。',
    },
    marks: { on: '开', priority: '开，重点', off: '关' },
    questions: { overall: '总体', expectation: '与期望相比', suggestion: '建议' },
  },
  {
    leads: {
      categories:
        'Tap to change. Residents cannot choose what is off. Never changed once published.',
      questionnaires: 'Tap to change. What is off is not asked. Never changed once published.',
    },
    marks: { on: 'On', priority: 'On, priority', off: 'Off' },
    questions: { overall: 'Overall', expectation: 'Expectation', suggestion: 'Suggestion' },
  },
)

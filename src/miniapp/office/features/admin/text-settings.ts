import type { SettingName } from '#domain/settings/setting'
import type { Mark, OptionalQuestion } from '#domain/settings/versions'
import { defineWords } from '../../../lib/words'

interface SettingWords {
  readonly leads: Readonly<Record<SettingName, string>>
  readonly marks: Readonly<Record<SettingName, Readonly<Record<Mark, string>>>>
  readonly questions: Readonly<Record<OptionalQuestion, string>>
}

export const text = defineWords<SettingWords>(
  {
    leads: {
      categories: '点一下换一种。不开放的，住户提交时看不到；员工还可以代报。',
      questionnaires: '点一下换一种。六项服务和推荐意愿总是问。',
    },
    marks: {
      categories: { on: '开放', priority: '开放，重点', off: '不开放' },
      questionnaires: { on: '问', priority: '', off: '不问' },
    },
    questions: { overall: '总体满意度', expectation: '与期望相比', suggestion: '一条建议' },
  },
  {
    leads: {
      categories:
        'Tap to change. Residents do not see what is closed; staff may still report it for them. ',
      questionnaires: 'Tap to change. The six services and the recommendation are always asked. ',
    },
    marks: {
      categories: { on: 'Open', priority: 'Open, priority', off: 'Closed' },
      questionnaires: { on: 'Asked', priority: '', off: 'Left out' },
    },
    questions: {
      overall: 'All in all',
      expectation: 'Compared with expectation',
      suggestion: 'A wish',
    },
  },
)

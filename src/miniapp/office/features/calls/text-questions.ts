import { defineWords } from '../../../lib/words'

export const text = defineWords(
  {
    question: {
      overall: '总体感觉怎么样',
      problems: '家里有没有不顺当的地方',
      firstWords: '哪里不对劲',
      nps: '有多大可能向朋友或同事推荐我们',
      expectation: '和原来想的比',
      suggestion: '最希望先改哪一件',
      reason: '为什么搬走',
      solved: '现在解决了吗',
      stillWrong: '住户怎么说',
    },
    hint: '住户的原话（可不写）',
    other: '还有一问',
  },
  {
    question: {
      overall: 'Overall impression',
      problems: 'Is anything wrong at home?',
      firstWords: 'What is not right',
      nps: 'How likely to recommend us to a friend or colleague',
      expectation: 'Compared with expectation',
      suggestion: 'What to mend first',
      reason: 'Why did they move',
      solved: 'Is it solved now?',
      stillWrong: "The resident's words",
    },
    hint: 'In their own words (optional)',
    other: 'One more question',
  },
)

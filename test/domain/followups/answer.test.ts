import fc from 'fast-check'
import { decideAnswers, type Said } from '#domain/followups/answer'
import {
  ASKED_PLANS,
  houseSurvey,
  QUESTIONNAIRE_VERSION,
  questionsOf,
} from '#domain/followups/questionnaire'
import { DIMENSIONS } from '#domain/ratings/dimensions'

const third = questionsOf('move-in-3') ?? []
const exit = questionsOf('exit') ?? []

test('RES-09: each stage asks what domain 6 says, each question once', () => {
  const asked = Object.fromEntries(
    ASKED_PLANS.map((plan) => [plan, (questionsOf(plan) ?? []).map((question) => question.id)]),
  )
  expect(asked).toEqual({
    'move-in-1': ['overall', 'problems', 'firstWords'],
    'move-in-2': [...DIMENSIONS, 'problems', 'firstWords'],
    'move-in-3': [...DIMENSIONS, 'nps', 'suggestion'],
    quarterly: [...DIMENSIONS, 'expectation', 'nps', 'suggestion'],
    exit: ['reason', 'suggestion'],
    ticket: ['solved', 'stillWrong'],
  })
  for (const ids of Object.values(asked)) expect(new Set(ids).size).toBe(ids.length)
  expect(questionsOf('exit', houseSurvey(QUESTIONNAIRE_VERSION + 1))).toBeNull()
  expect(questionsOf('exit', houseSurvey(0))).toBeNull()
})

test('edge case 16: a score of 0 is a value, "not used" is none, and a skipped question is absent', () => {
  const said: Said[] = [
    { question: 'nps', score: 0 },
    { question: 'fees', score: null },
    { question: 'suggestion', words: '  ' },
  ]
  expect(decideAnswers(third, said)).toEqual({
    ok: true,
    value: [
      { metric: 'nps', score: 0 },
      { metric: 'csat', dimension: 'fees', score: null },
    ],
  })
})

test.each([
  [third, [{ question: 'nps', score: 11 }], 'bad-input:score'],
  [third, [{ question: 'nps', score: null }], 'bad-input:score'],
  [third, [{ question: 'repair', score: 0 }], 'bad-input:score'],
  [third, [{ question: 'repair', score: 2.5 }], 'bad-input:score'],
  [third, [{ question: 'reason', choices: ['work'] }], 'bad-input:question'],
  [exit, [{ question: 'reason', choices: ['weather'] }], 'bad-input:choices'],
  [exit, [{ question: 'suggestion', words: 'x'.repeat(1001) }], 'bad-input:words'],
  [exit, [{ question: 'reason', choices: [] }], 'bad-input:answers'],
  [
    questionsOf('ticket') ?? [],
    [{ question: 'solved', choices: ['yes', 'no'] }],
    'bad-input:choices',
  ],
] as const)('%#: refused as %s', (questions, said, reason) => {
  expect(decideAnswers(questions, said)).toEqual({ ok: false, reason })
})

test('a question that is answered twice is refused', () => {
  const said = [
    { question: 'nps', score: 3 },
    { question: 'nps', score: 9 },
  ]
  expect(decideAnswers(third, said)).toMatchObject({ reason: 'bad-input:question' })
})

test('whatever is said, what is kept was asked, lies in its range and says something', () => {
  const some = fc.record(
    {
      question: fc.constantFrom(...third.map(({ id }) => id), 'other'),
      score: fc.option(fc.integer({ min: -2, max: 12 })),
      words: fc.string(),
    },
    { requiredKeys: ['question'] },
  )
  fc.assert(
    fc.property(fc.array(some, { maxLength: 9 }), (said) => {
      const decision = decideAnswers(third, said)
      if (!decision.ok) return
      expect(decision.value.some((one) => typeof one.score === 'number' || one.text)).toBe(true)
      for (const { metric, score } of decision.value) {
        const [low, high] = metric === 'nps' ? [0, 10] : [1, 5]
        if (typeof score === 'number') expect(score >= low && score <= high).toBe(true)
      }
    }),
  )
})

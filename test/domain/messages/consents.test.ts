import fc from 'fast-check'
import {
  ASK_MOMENTS,
  afterAnswer,
  CONSENT_ANSWERS,
  type ConsentAnswer,
  MESSAGE_TEMPLATES,
  type MessageConsent,
  type MessageTemplate,
  messagesLeft,
  restsUntil,
  spend,
  templatesToAsk,
} from '#domain/messages/consents'
import { days, instant } from '#domain/time'

const NOW = instant('2026-05-13T10:00:00+08:00')
const ALL = MESSAGE_TEMPLATES

const line = (template: MessageTemplate, over: Partial<MessageConsent> = {}): MessageConsent => ({
  template,
  granted: 0,
  used: 0,
  refusedInRow: 0,
  lastAnswer: 'accept',
  lastAnswerAt: NOW,
  ...over,
})

test('RES-11: who was never asked is asked for what the moment is about', () => {
  expect(templatesToAsk('submit', [], ALL, NOW)).toEqual(['reply', 'question', 'resolved'])
  expect(templatesToAsk('confirm', [], ALL, NOW)).toEqual(['improvement', 'resolved', 'reply'])
})

test('RES-11: without an id at WeChat nothing is asked', () => {
  expect(templatesToAsk('submit', [], [], NOW)).toEqual([])
  expect(templatesToAsk('submit', [], ['resolved'], NOW)).toEqual(['resolved'])
})

test('RES-11: those with the fewest messages left come first; who has five in hand is left alone', () => {
  const ledger = [line('reply', { granted: 2 }), line('question', { granted: 6, used: 1 })]
  expect(templatesToAsk('submit', ledger, ALL, NOW)).toEqual(['resolved', 'reply'])
})

test('RES-11: one no silences everything for a week, that template for 30 days, then 180, then for good', () => {
  const once = line('reply', { lastAnswer: 'reject', refusedInRow: 1 })
  expect(templatesToAsk('submit', [once], ALL, NOW + days(7) - 1)).toEqual([])
  expect(templatesToAsk('submit', [once], ALL, NOW + days(7))).toEqual(['question', 'resolved'])
  expect(templatesToAsk('submit', [once], ALL, NOW + days(30))).toContain('reply')
  expect(restsUntil({ ...once, refusedInRow: 2 })).toBe(NOW + days(180))
  expect(restsUntil({ ...once, refusedInRow: 3 })).toBe(Number.POSITIVE_INFINITY)
})

test('RES-11: a template that WeChat has switched off rests without silencing the others', () => {
  const banned = line('reply', { lastAnswer: 'ban' })
  expect(templatesToAsk('submit', [banned], ALL, NOW)).toEqual(['question', 'resolved'])
  expect(templatesToAsk('submit', [banned], ALL, NOW + days(30))).toContain('reply')
})

test('edge case 25: a message is spent once; when none is left there is nothing to spend', () => {
  const one = afterAnswer(undefined, 'reply', 'accept', NOW)
  expect(messagesLeft(one)).toBe(1)
  const spent = spend(one)
  expect(spent).toMatchObject({ granted: 1, used: 1 })
  expect(spend(spent ?? one)).toBeNull()
})

/** A life of questions, answers and messages sent, as a server would write it down. */
const lives = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: days(60) }),
    moment: fc.constantFrom(...ASK_MOMENTS),
    answers: fc.array(fc.constantFrom(...CONSENT_ANSWERS), { minLength: 3, maxLength: 3 }),
    sends: fc.boolean(),
  }),
  { maxLength: 40 },
)

type Ledger = readonly MessageConsent[]

const put = (ledger: Ledger, next: MessageConsent): Ledger => [
  ...ledger.filter((one) => one.template !== next.template),
  next,
]

function checkAsked(asked: readonly MessageTemplate[], ledger: Ledger, now: number): void {
  expect(asked.length).toBeLessThanOrEqual(3)
  expect(new Set(asked).size).toBe(asked.length)
  const refused = ledger.filter((one) => one.lastAnswer === 'reject')
  for (const { template, lastAnswerAt } of refused)
    expect(asked.includes(template) && now - lastAnswerAt < days(30)).toBe(false)
}

const answered = (
  ledger: Ledger,
  asked: readonly MessageTemplate[],
  answers: readonly ConsentAnswer[],
  now: number,
): Ledger =>
  asked.reduce((all, template, n) => {
    const before = all.find((one) => one.template === template)
    return put(all, afterAnswer(before, template, answers[n] ?? 'accept', now))
  }, ledger)

test('RES-11: never more than three, never twice in a row after a refusal, never below zero', () => {
  fc.assert(
    fc.property(lives, (life) => {
      let now = NOW
      let ledger: Ledger = []
      for (const { after, moment, answers, sends } of life) {
        now += after
        const asked = templatesToAsk(moment, ledger, ALL, now)
        checkAsked(asked, ledger, now)
        ledger = answered(ledger, asked, answers, now)
        if (asked.some((_, n) => answers[n] === 'reject'))
          expect(ASK_MOMENTS.flatMap((m) => templatesToAsk(m, ledger, ALL, now))).toEqual([])
        if (sends) ledger = ledger.map((one) => spend(one) ?? one)
        expect(ledger.every((one) => messagesLeft(one) >= 0)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

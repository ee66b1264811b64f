import { isPlan, taskQuestions } from '#domain/followups/call-questions'
import { houseSurvey } from '#domain/followups/questionnaire'
import { PLANS, type Plan } from '#domain/followups/schedule'

const ids = (plan: Plan, asks: readonly Plan[] = []) =>
  taskQuestions(plan, asks)?.map(({ id }) => id)

test('STF-06: every plan asks something, each question once', () => {
  for (const plan of PLANS) {
    const asked = ids(plan) ?? []
    // A check asks what it checks, and nothing of its own.
    expect(asked.length > 0).toBe(plan !== 'check')
    expect(new Set(asked).size).toBe(asked.length)
  }
})

test('LOOP-03: what was absorbed is asked along, after the own questions', () => {
  expect(ids('ticket', ['move-in-1'])).toEqual([
    'solved',
    'stillWrong',
    'overall',
    'problems',
    'firstWords',
  ])
  expect(ids('move-in-3', ['quarterly'])?.filter((id) => id === 'nps')).toHaveLength(1)
})

test('a recovery never asks for a recommendation, whatever it absorbed', () => {
  expect(ids('recovery', ['quarterly', 'move-in-3'])).not.toContain('nps')
  expect(ids('reopened', ['quarterly'])).not.toContain('nps')
})

test('a version that never was has no questions', () => {
  expect(taskQuestions('quarterly', [], houseSurvey(99))).toBeNull()
  expect([isPlan('exit'), isPlan('party')]).toEqual([true, false])
})

import { decideAnswers } from '#domain/followups/answer'
import { taskQuestions } from '#domain/followups/call-questions'
import { communitySurvey, questionsOf } from '#domain/followups/questionnaire'
import {
  decideSetting,
  type SettingName,
  type SettingVersion,
  settable,
} from '#domain/settings/setting'
import type { Marks } from '#domain/settings/versions'
import { PRIORITY_CATEGORIES } from '#domain/tickets/categories'
import { begin } from '#domain/tickets/evolve'
import { decideSubmission, type Submission } from '#domain/tickets/submission'
import { people, START, submission } from '../tickets/given'

const decided = (
  name: SettingName,
  marks: Marks,
  after = 1,
  versions: readonly SettingVersion[] = [],
) => {
  const decision = decideSetting(name, versions, { marks, validFrom: START + after }, START)
  return decision.ok ? decision.value : decision.reason
}

describe('STF-11: what a community may set of its own', () => {
  test('an emergency, a word about staff and "other" are never closed; the wall promises no less', () => {
    for (const id of ['safety', 'staff', 'other'])
      expect(decided('categories', { [id]: 'off' })).toBe('bad-input:marks')
    for (const id of PRIORITY_CATEGORIES)
      expect(decided('categories', { [id]: 'priority' })).toBe('bad-input:marks')
    expect(decided('categories', { lift: 'off', noise: 'priority', water: 'on' })).toEqual({
      version: 1001,
      marks: { lift: 'off', noise: 'priority' },
      validFrom: START + 1,
    })
  })

  test('a question may be left out, it is no priority; nobody leaves out what is counted', () => {
    expect(settable('questionnaires').map(([id]) => id)).toEqual([
      'overall',
      'expectation',
      'suggestion',
    ])
    expect(decided('questionnaires', { expectation: 'priority' })).toBe('bad-input:marks')
    for (const id of ['nps', 'environment', 'toString'])
      expect(decided('questionnaires', { [id]: 'off' })).toBe('bad-input:marks')
  })

  test('versions count up, begin in the future and after the newest, and differ from it', () => {
    const first = { version: 1001, marks: { lift: 'off' }, validFrom: START + 5 } as const
    expect(decided('categories', { lift: 'off' }, 0)).toBe('bad-input:validFrom')
    expect(decided('categories', { noise: 'off' }, 5, [first])).toBe('bad-input:validFrom')
    expect(decided('categories', { lift: 'off', water: 'on' }, 6, [first])).toBe('bad-input:same')
    expect(decided('categories', {})).toBe('bad-input:same')
    // Back to the house's own is a version as well.
    expect(decided('categories', {}, 6, [first])).toMatchObject({ version: 1002, marks: {} })
  })
})

describe('STF-11, T1: a ticket is submitted under the categories in force', () => {
  const grid = { version: 1001, marks: { lift: 'off', noise: 'priority' } } as const
  const facts = { boundHouseIds: ['h-1'], hasPlace: true, keyCustomer: false, recentOfHome: [] }
  const t1 = (who: 'reporter' | 'desk', over: Partial<Submission>) => {
    const decision = decideSubmission(people[who], submission(over), { ...facts, grid }, START)
    return decision.ok ? begin(decision.value) : decision.reason
  }

  test('a closed category is refused to residents; staff may still write it down', () => {
    expect(t1('reporter', { categoryId: 'lift' })).toBe('bad-input:categoryId')
    expect(t1('desk', { categoryId: 'lift', source: 'phone', reporterId: null })).toMatchObject({
      categoryId: 'lift',
    })
  })

  test('a category that counts as a priority here makes the ticket one, and it keeps the version', () => {
    expect(t1('reporter', { categoryId: 'noise' })).toMatchObject({
      priority: 'priority',
      gridVersion: 1001,
    })
    expect(t1('reporter', { categoryId: 'noise', kind: 'suggestion' })).toMatchObject({
      priority: 'normal',
    })
    expect(t1('reporter', { categoryId: 'cleaning' })).toMatchObject({ priority: 'normal' })
  })
})

describe("STF-11: a questionnaire of the community's own", () => {
  const marks = { expectation: 'off', suggestion: 'off' } as const
  const own = communitySurvey(1001, { base: 1, marks })

  test('the quarter asks without what was left out, on the phone and in a call; other stages as ever', () => {
    const six = ['environment', 'repair', 'security', 'facilities', 'communication', 'fees']
    expect(questionsOf('quarterly', own)?.map(({ id }) => id)).toEqual([...six, 'nps'])
    expect(taskQuestions('quarterly', [], own)?.map(({ id }) => id)).toEqual([...six, 'nps'])
    expect(questionsOf('move-in-3', own)).toEqual(questionsOf('move-in-3'))
  })

  test('what is not asked is not answered', () => {
    const said = [{ question: 'expectation', score: 3 }]
    expect(decideAnswers(questionsOf('quarterly', own) ?? [], said)).toMatchObject({
      reason: 'bad-input:question',
    })
  })

  test('it stands upon the questionnaire of the house that it was made from', () => {
    expect(questionsOf('quarterly', communitySurvey(1001, { base: 99, marks }))).toBeNull()
  })
})

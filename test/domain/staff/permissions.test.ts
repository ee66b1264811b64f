import { type Caller, mayDo, PERMISSIONS, type Verb } from '#domain/staff/permissions'
import { STAFF_ROLES } from '#domain/staff/roles'

const VERBS = Object.keys(PERMISSIONS) as Verb[]
const able = (...callers: Caller[]) => VERBS.filter((verb) => mayDo(verb, callers))

test('before login there are the front page, the board, notices, a post by its code, the exit link and the ways in, nothing else', () => {
  expect(able()).toEqual([
    'signInWithWechat',
    'listDemoIdentities',
    'signInAsDemo',
    'listCommunities',
    'listPlaces',
    'listImprovements',
    'openExit',
    'answerExit',
    'listNotices',
    'getNotice',
    'findPost',
  ])
})

test('a person without a home sees no desk and submits nothing', () => {
  for (const verb of ['submitTicket', 'answerNps', 'rateServices', 'endorseTicket'] as const) {
    expect(mayDo(verb, ['person'])).toBe(false)
    expect(mayDo(verb, ['person', 'resident'])).toBe(true)
  }
})

test('no resident reaches the desk', () => {
  const desk = [
    'listDesk',
    'countDesk',
    'listColleagues',
    'listSavedReplies',
    'searchHouses',
  ] as const
  const homes = ['listHomeRequests', 'renewHomeCode', 'changePriority'] as const
  for (const verb of [...desk, ...homes]) expect(mayDo(verb, ['person', 'resident'])).toBe(false)
})

test('staff accounts never rate services or answer NPS, unless the same person lives there', () => {
  for (const role of STAFF_ROLES) {
    for (const verb of ['rateServices', 'answerNps', 'nextPrompt'] as const) {
      expect(mayDo(verb, ['person', role])).toBe(false)
    }
  }
})

test('homes are approved and codes renewed by the desk, the manager and the admin', () => {
  for (const verb of ['listHomeRequests', 'decideHomeRequest', 'renewHomeCode'] as const) {
    expect(STAFF_ROLES.filter((role) => mayDo(verb, [role]))).toEqual([
      'frontdesk',
      'manager',
      'admin',
    ])
  }
})

test('an adult of the home approves as well as the desk', () => {
  expect(mayDo('decideHomeRequest', ['person', 'resident'])).toBe(true)
  expect(mayDo('decideHomeRequest', ['person'])).toBe(false)
})

test('only the manager reveals a hidden reporter', () => {
  expect(STAFF_ROLES.filter((role) => mayDo('revealReporter', [role]))).toEqual(['manager'])
})

import { allowed } from '#domain/tickets/allowed'
import { days } from '#domain/time'
import { EVERYBODY, inState, PARENT, people, type Who } from './given'

const of = (story: ReturnType<(typeof inState)['submitted']>, who: Who) =>
  allowed(story.ticket, people[who], story.now)

test('what each may do with a fresh complaint', () => {
  const story = inState.submitted()
  expect(of(story, 'desk')).toEqual(['accept', 'take', 'merge', 'withdraw', 'offer'])
  expect(of(story, 'reporter')).toEqual(['withdraw'])
  expect(of(story, 'steward')).toEqual(['withdraw'])
  expect(of(story, 'neighbour')).toEqual([])
  expect(of(story, 'job')).toEqual([])
})

test('STF-03: what the owner sees on a ticket in progress', () => {
  expect(of(inState.processing(), 'owner')).toEqual(['ask', 'hold', 'resolve', 'withdraw', 'offer'])
})

test('T8: on hold, owner and manager may name a new date by the same word', () => {
  const story = inState.on_hold()
  expect(of(story, 'owner')).toContain('hold')
  expect(of(story, 'manager')).toContain('hold')
  expect(of(story, 'desk')).not.toContain('hold')
})

test('RES-05: what the reporter is asked when it is claimed', () => {
  expect(of(inState.resolved(), 'reporter')).toEqual(['confirm', 'unclear', 'reopen'])
})

test('after the 30th day nobody can do anything', () => {
  for (const state of ['closed', 'declined'] as const) {
    const { ticket, now } = inState[state]()
    for (const who of EVERYBODY) {
      expect(allowed(ticket, people[who], now + days(32))).toEqual([])
    }
  }
})

test('T17 is shown while the parent is not confirmed, and where nothing is known of it', () => {
  const { ticket, now } = inState.merged()
  expect(allowed(ticket, people.desk, now)).toEqual(['unmerge'])
  expect(allowed(ticket, people.desk, now, PARENT)).toEqual(['unmerge'])
  expect(allowed(ticket, people.desk, now, { ...PARENT, confirmed: true })).toEqual([])
})

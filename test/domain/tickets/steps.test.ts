import { strictest } from '#domain/tickets/limits'
import { PROMISE } from '#domain/tickets/policy'
import { firstRefusal, inState as stateIs, step, unless } from '#domain/tickets/steps'
import { addMonths, days, hours } from '#domain/time'
import { inState, people, START } from './given'

test('the first reason counts, and none is null', () => {
  expect(firstRefusal(null, 'bad-input:note', 'bad-input:words')).toBe('bad-input:note')
  expect(firstRefusal(null, null)).toBeNull()
  expect(unless(true, 'bad-input:note')).toBeNull()
})

test('a refused attempt makes no event', () => {
  const { ticket, now } = inState.accepted()
  const attempt = { ticket, actor: people.owner, now }
  expect(step(attempt, stateIs(ticket, ['closed']), 'T3', 'processing', {})).toEqual({
    ok: false,
    reason: 'illegal-transition:state',
  })
  expect(step(attempt, null, 'T3', 'processing', {})).toMatchObject({
    ok: true,
    value: { transition: 'T3', from: 'accepted', to: 'processing', at: now },
  })
})

test('of several limits the strictest rules, and a raising of a later round does not count', () => {
  const { ticket } = inState.submitted()
  const raised = { ...ticket, priorityAt: START + days(5) }
  const round = { startAt: START, isFirst: true, until: START + days(9) }
  expect(strictest(raised, round, PROMISE, []).dueAt).toBe(START + days(5) + hours(48))
  const before = { ...round, until: START + days(4) }
  expect(strictest(raised, before, PROMISE, []).dueAt).toBe(addMonths(START, 1))
})

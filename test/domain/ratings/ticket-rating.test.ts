import { canRate, EDITABLE } from '#domain/ratings/ticket-rating'
import { TICKET_STATES } from '#domain/tickets/ticket'
import { reopenUntil } from '#domain/tickets/verdict'
import { hours } from '#domain/time'
import { EVERYBODY, inState, people, WORDS } from '../tickets/given'

test('RES-05: the reporter rates what is claimed or closed, and nothing else', () => {
  const rated = TICKET_STATES.filter((state) => {
    const { ticket, now } = inState[state]()
    return canRate(ticket, people.reporter, now)
  })
  expect(rated).toEqual(['resolved', 'closed'])
})

test('nobody else rates, staff never', () => {
  const { ticket, now } = inState.closed()
  expect(EVERYBODY.filter((who) => canRate(ticket, people[who], now))).toEqual(['reporter'])
})

test('edge case 17: after an automatic close it may be rated until the end of the 30th day', () => {
  const { ticket } = inState.closed()
  const until = reopenUntil(ticket) ?? 0
  expect(canRate(ticket, people.reporter, until)).toBe(true)
  expect(canRate(ticket, people.reporter, until + 1)).toBe(false)
})

test('T10b: praise is not rated', () => {
  const { ticket, now } = inState
    .submitted({ kind: 'praise' })
    .does('desk', { type: 'thank', words: WORDS })
  expect(canRate(ticket, people.reporter, now)).toBe(false)
})

test('F9: an answer may be changed for 24 h', () => {
  expect(EDITABLE).toBe(hours(24))
})

import { evolveStep } from '#domain/tickets/evolve-step'
import { afterResidentWord, afterStaffWord, endPause } from '#domain/tickets/evolve-words'
import { hours } from '#domain/time'
import { inState } from './given'

test('the first word of staff is the first response; the second changes nothing of it', () => {
  const { ticket } = inState.submitted()
  const once = afterStaffWord(ticket, 10)
  expect(afterStaffWord(once, 20)).toMatchObject({ firstResponseAt: 10, cycleResponseAt: 10 })
})

test('a word of the resident waits for an answer and restarts T12 only where it runs', () => {
  const open = afterResidentWord(inState.processing().ticket, 10)
  expect(open).toMatchObject({ unansweredAt: 10, autoCloseAt: null })
  const claimed = afterResidentWord(inState.resolved().ticket, 10)
  expect(claimed.autoCloseAt).toBe(10 + hours(168))
})

test('only an open pause is ended', () => {
  const { ticket } = inState.processing()
  const pauses = [
    { from: 1, to: 2 },
    { from: 3, to: null },
  ]
  expect(endPause({ ...ticket, pauses }, 9).pauses).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 9 },
  ])
})

test('every transition raises the version by one', () => {
  const { ticket, events } = inState.processing()
  const last = events.at(-1)
  if (last?.type !== 'transition') throw new Error('no transition')
  expect(evolveStep(ticket, last).version).toBe(ticket.version + 1)
})

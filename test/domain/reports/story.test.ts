import { STEPS, storyOf } from '#domain/reports/story'
import { decideHandOn } from '#domain/tickets/helpers'
import { days, hours, minutes } from '#domain/time'
import { inState, people, START, type Story } from '../tickets/given'

const of = (story: Story) =>
  storyOf({ id: 't-1', buildingId: 'b-1', role: 'owner', events: story.events }, story.now)

test('the stretches of the way: taken, answered, solved, closed', () => {
  const { steps, closedAt, ownerId, rootCause } = of(inState.closed())
  expect(STEPS.map((step) => steps[step] !== null)).toEqual([true, true, true, true])
  expect(steps.accept).toEqual({ from: START, to: START + minutes(1) })
  expect(steps.confirm).toEqual({ from: steps.solve?.to, to: closedAt })
  expect([ownerId, rootCause]).toEqual(['s-owner', 'equipment'])
})

test('what has not come yet is no stretch', () => {
  const { steps, closedAt } = of(inState.accepted())
  expect([steps.solve, steps.confirm, closedAt]).toEqual([null, null, null])
})

test('first contact: gone with a reopening and with a second question, not with the first', () => {
  expect(of(inState.closed()).firstContact).toBe(true)
  const again = inState.resolved().does('reporter', { type: 'reopen', reason: 'It leaks again.' })
  expect(of(again).firstContact).toBe(false)
  const asked = inState.pending_resident().says('reporter')
  expect(of(asked).firstContact).toBe(true)
  expect(of(asked.does('owner', { type: 'ask', words: 'And which door?' })).firstContact).toBe(
    false,
  )
})

test('first contact: gone too when it was handed on because somebody is away (STF-17)', () => {
  const { ticket, events, now } = inState.processing()
  const { staffId, personId, departmentId } = people.colleague
  const to = decideHandOn(ticket, { staffId, personId, departmentId }, now)
  if (!to.ok) throw new Error(to.reason)
  const story = storyOf(
    { id: 't-1', buildingId: null, role: null, events: [...events, to.value] },
    now,
  )
  expect([story.ownerId, story.firstContact]).toEqual(['s-colleague', false])
})

test('a step that was taken back is none', () => {
  const undone = inState.resolved().after(minutes(2)).does('owner', { type: 'undo' })
  expect(of(undone).steps.solve).toBeNull()
  expect(of(undone.after(hours(1) + days(1))).rounds).toEqual([])
})

import fc from 'fast-check'
import { evolveAppointment, isPending } from '#domain/appointments/appointment'
import {
  APPOINTMENT_ACTIONS,
  type AppointmentAction,
  endWithTicket,
  MOST_MOVES,
} from '#domain/appointments/arrange'
import { choosable, possibleActs } from '#domain/appointments/possible'
import { offerableDays } from '#domain/appointments/windows'
import { hours } from '#domain/time'
import { people, START, type Who } from '../tickets/given'
import { Visit, windowOn } from './given'

const WINDOWS = [windowOn(1, 0), windowOn(1, 3), windowOn(2, 2), windowOn(4, 4)]
const window = fc.constantFrom(...WINDOWS)
const windows = fc.uniqueArray(window, { minLength: 0, maxLength: 3 })

const actions: fc.Arbitrary<AppointmentAction> = fc.oneof(
  windows.map((some) => ({ type: 'offer' as const, windows: some })),
  window.map((one) => ({ type: 'agree' as const, window: one })),
  window.map((one) => ({ type: 'choose' as const, window: one })),
  fc.record({
    type: fc.constant('move' as const),
    windows,
    window: fc.option(window),
    reason: fc.constantFrom('I am away', ''),
  }),
  fc.constant({ type: 'cancel' as const, reason: 'not needed' }),
  fc.constant({ type: 'kept' as const }),
  fc.constantFrom('resident' as const, 'staff' as const).map((missedBy) => ({
    type: 'missed' as const,
    missedBy,
  })),
)

const WHO = ['owner', 'reporter', 'desk', 'neighbour', 'job'] as const satisfies readonly Who[]

/** Any wishes of anybody at any time; what the rules refuse did not happen. */
const lives = fc
  .array(fc.tuple(fc.constantFrom(...WHO), actions, fc.integer({ min: 0, max: 30 })), {
    maxLength: 30,
  })
  .map((wishes) => {
    const visit = new Visit()
    for (const [who, action, later] of wishes) {
      visit.at(visit.now + hours(later))
      visit.tries(who, action)
    }
    return visit
  })

test('RES-17: exactly one window is settled while one is chosen, kept or missed, and none else', () => {
  fc.assert(
    fc.property(lives, ({ current }) => {
      if (current === null) return
      const settled = ['chosen', 'kept', 'missed'].includes(current.state)
      expect([current.state, current.chosen !== null]).toEqual([current.state, settled])
    }),
  )
})

test('RES-17: whatever was wished, every history is legal: it rebuilds the appointment step by step', () => {
  fc.assert(
    fc.property(lives, ({ current }) => {
      if (current === null) return
      const again = current.history.reduce<typeof current | null>(
        (before, step) => evolveAppointment(current.id, before, step),
        null,
      )
      expect(again).toEqual(current)
      expect(current.moves).toBeLessThanOrEqual(MOST_MOVES)
      expect((current.missedBy !== null) === (current.state === 'missed')).toBe(true)
    }),
  )
})

test('RES-17: what is shown as possible is accepted, and nothing else is', () => {
  const all = offerableDays(START).flat()
  fc.assert(
    fc.property(lives, fc.constantFrom(...WHO), (visit, who) => {
      const { ticket, current, now } = visit
      const shown = possibleActs(ticket, current, people[who], now)
      const some = [...WINDOWS, ...all]
      const tries = (type: AppointmentAction['type']): readonly AppointmentAction[] => {
        switch (type) {
          case 'offer':
            return some.map((one) => ({ type, windows: [one] }))
          case 'agree':
          case 'choose':
            return some.map((one) => ({ type, window: one }))
          case 'move':
            return some.flatMap((one) => [
              { type, windows: [one], window: null, reason: 'r' },
              { type, windows: [], window: one, reason: 'r' },
            ])
          case 'cancel':
            return [{ type, reason: 'r' }]
          case 'kept':
            return [{ type }]
          case 'missed':
            return [
              { type, missedBy: 'staff' },
              { type, missedBy: 'resident' },
            ]
        }
      }
      for (const type of APPOINTMENT_ACTIONS) {
        const accepted = tries(type).some((action) => visit.refuses(who, action) === null)
        expect([type, shown.includes(type)]).toEqual([type, accepted])
      }
    }),
    { numRuns: 60 },
  )
})

test('RES-17: a resident is shown only windows that they may really choose', () => {
  fc.assert(
    fc.property(lives, (visit) => {
      const { current } = visit
      if (current === null || !['offered', 'asked'].includes(current.state)) return
      for (const one of choosable(current, visit.now)) {
        expect(visit.refuses('reporter', { type: 'choose', window: one })).toBeNull()
      }
    }),
  )
})

test('RES-17: the end of the ticket takes along what has not begun, and never a visit that has', () => {
  fc.assert(
    fc.property(lives, ({ current, now }) => {
      const step = endWithTicket(current, now)
      if (current === null || !isPending(current)) return expect(step).toBeNull()
      const begun = current.chosen !== null && now >= current.chosen
      expect(step === null).toBe(begun)
      if (step !== null) expect(evolveAppointment('x', current, step).state).toBe('cancelled')
    }),
  )
})

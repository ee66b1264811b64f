import { hours, minutes } from '#domain/time'
import { inState, START, type Who } from '../tickets/given'
import { REASON, Visit, visited, windowOn } from './given'

const first = windowOn(1, 1)
const second = windowOn(2, 0)

describe('offering', () => {
  test.each<[Who, string | null]>([
    ['owner', null],
    ['manager', null],
    ['desk', null],
    ['colleague', 'not-allowed:action'],
    ['steward', 'not-allowed:action'],
    ['reporter', 'not-allowed:action'],
    ['neighbour', 'not-allowed:action'],
    ['job', 'not-allowed:action'],
  ])('RES-17: %s offers windows: %s', (who, refusal) => {
    expect(new Visit().refuses(who, { type: 'offer', windows: [first] })).toBe(refusal)
  })

  test.each([
    ['none', []],
    ['seven', Array.from({ length: 7 }, (_, n) => windowOn(1 + Math.floor(n / 5), n % 5))],
    ['one twice', [first, first]],
    ['one that is no window', [first + minutes(30)]],
    ['one that has begun', [windowOn(0, 0)]],
    ['one beyond 14 days', [windowOn(15, 0)]],
  ])('RES-17: 1 to 6 windows within 14 days, not %s', (_what, windows) => {
    expect(new Visit().refuses('owner', { type: 'offer', windows })).toBe('bad-input:windows')
  })

  test.each([
    ['praise', inState.submitted({ kind: 'praise' }), 'illegal-transition:kind'],
    ['a suggestion', inState.processing({ kind: 'suggestion' }), 'illegal-transition:kind'],
    ['what nobody has', inState.submitted({ kind: 'repair' }), 'illegal-transition:ownerId'],
    ['what is done', inState.resolved({ kind: 'repair' }), 'illegal-transition:state'],
    ['a question that is open', inState.processing({ kind: 'inquiry' }), null],
    ['a complaint on hold', inState.on_hold(), null],
  ])('RES-17: a visit for %s: %s', (_what, { ticket }, refusal) => {
    expect(new Visit(ticket).refuses('manager', { type: 'offer', windows: [first] })).toBe(refusal)
  })

  test('RES-17: windows that nobody has chosen yet are offered anew without counting as a move', () => {
    const visit = new Visit().offered(first).offered(second)
    expect(visit.current).toMatchObject({ state: 'offered', windows: [second], moves: 0 })
  })

  test('RES-17: a settled time is moved, not offered over', () => {
    const visit = new Visit().chosen(first)
    expect(visit.refuses('owner', { type: 'offer', windows: [second] })).toBe(
      'illegal-transition:state',
    )
  })
})

describe('choosing', () => {
  test('RES-17: the reporter chooses one of the offered windows, and it alone stands', () => {
    expect(new Visit().chosen(first).current).toMatchObject({ state: 'chosen', chosen: first })
  })

  test('RES-17: not one that was not offered, not two hours before it begins, not for a neighbour', () => {
    const visit = new Visit().offered(first)
    expect(visit.refuses('reporter', { type: 'choose', window: second })).toBe('bad-input:window')
    expect(visit.refuses('neighbour', { type: 'choose', window: first })).toBe('not-allowed:action')
    visit.at(first - hours(2) + 1)
    expect(visit.refuses('reporter', { type: 'choose', window: first })).toBe(
      'illegal-transition:tooLate',
    )
  })

  test('RES-17: none of them suits: the resident says why and may still take one', () => {
    const visit = new Visit()
      .offered(first)
      .does('reporter', { type: 'move', windows: [], window: null, reason: REASON })
    expect(visit.current).toMatchObject({ state: 'asked', moves: 0, chosen: null })
    visit.does('reporter', { type: 'choose', window: first })
    expect(visit.current).toMatchObject({ state: 'chosen', chosen: first })
  })

  test('RES-17: what was agreed on the phone stands at once', () => {
    const visit = new Visit().does('desk', { type: 'agree', window: first })
    expect(visit.current).toMatchObject({ state: 'chosen', chosen: first })
  })
})

describe('moving', () => {
  const away = { type: 'move', windows: [], window: null, reason: REASON } as const

  test('RES-17: the resident takes another offered window, until two hours before', () => {
    const visit = new Visit().chosen(first)
    const move = { ...away, window: second }
    expect(visit.at(first - hours(2) + 1).refuses('reporter', move)).toBe(
      'illegal-transition:tooLate',
    )
    visit.at(first - hours(2)).does('reporter', move)
    expect(visit.current).toMatchObject({ state: 'chosen', chosen: second, moves: 1 })
  })

  test('RES-17: staff move until it begins, and the resident chooses again', () => {
    const visit = new Visit().chosen(first).at(first - 1)
    const move = { ...away, windows: [second] }
    visit.does('owner', move)
    expect(visit.current).toMatchObject({ state: 'offered', chosen: null, moves: 1 })
    expect(new Visit().chosen(first).at(first).refuses('owner', move)).toBe(
      'illegal-transition:tooLate',
    )
  })

  test('RES-17: nobody moves without a reason', () => {
    const visit = new Visit().chosen(first)
    const move = { ...away, window: second, reason: '  ' }
    expect(visit.refuses('reporter', move)).toBe('bad-input:reason')
    expect(visit.refuses('owner', { ...move, windows: [second] })).toBe('bad-input:reason')
  })

  test('RES-17: three moves, then by phone: staff write down what was agreed', () => {
    const visit = new Visit().chosen(first)
    visit.does('reporter', { ...away, window: second })
    visit.does('reporter', { ...away, window: first })
    visit.does('reporter', { ...away, window: second })
    expect(visit.current?.moves).toBe(3)
    expect(visit.refuses('reporter', { ...away, window: first })).toBe('too-many:moves')
    expect(visit.refuses('owner', { ...away, windows: [first] })).toBe('too-many:moves')
    visit.does('owner', { type: 'agree', window: first })
    expect(visit.current).toMatchObject({ state: 'chosen', chosen: first, moves: 3 })
  })
})

describe('what became of it', () => {
  test('RES-17: kept and missed are said once the window has begun, not before', () => {
    const visit = new Visit().chosen(first).at(first - 1)
    expect(visit.refuses('owner', { type: 'kept' })).toBe('illegal-transition:tooEarly')
    expect(visit.refuses('owner', { type: 'missed', missedBy: 'resident' })).toBe(
      'illegal-transition:tooEarly',
    )
    expect(visit.at(first).does('owner', { type: 'kept' }).current?.state).toBe('kept')
  })

  test.each(['resident', 'staff'] as const)(
    'RES-17: staff record who missed it: %s',
    (missedBy) => {
      const visit = new Visit().chosen(first).at(first).does('owner', { type: 'missed', missedBy })
      expect(visit.current).toMatchObject({ state: 'missed', missedBy, chosen: first })
    },
  )

  test('RES-17: the resident says that nobody came, also when staff wrote that they had', () => {
    const nobody = { type: 'missed', missedBy: 'staff' } as const
    const visit = new Visit().chosen(first).at(first + hours(2) - 1)
    expect(visit.refuses('reporter', nobody)).toBe('illegal-transition:tooEarly')
    visit.does('owner', { type: 'kept' })
    visit.at(first + hours(2)).does('reporter', nobody)
    expect(visit.current).toMatchObject({ state: 'missed', missedBy: 'staff' })
    expect(visit.refuses('reporter', nobody)).toBe('illegal-transition:once')
  })

  test('RES-17: a resident does not blame the own side, nor a week later', () => {
    const visit = new Visit().chosen(first).at(first + hours(2))
    expect(visit.refuses('reporter', { type: 'missed', missedBy: 'resident' })).toBe(
      'bad-input:missedBy',
    )
    visit.at(first + hours(2 + 7 * 24) + 1)
    expect(visit.refuses('reporter', { type: 'missed', missedBy: 'staff' })).toBe(
      'illegal-transition:tooLate',
    )
  })

  test('RES-17: either side cancels with a reason until it begins; the next offer is a new one', () => {
    const cancel = { type: 'cancel', reason: REASON } as const
    expect(new Visit().chosen(first).does('reporter', cancel).current).toMatchObject({
      state: 'cancelled',
      chosen: null,
    })
    const visit = new Visit().chosen(first)
    expect(visit.at(first).refuses('owner', cancel)).toBe('illegal-transition:tooLate')
    visit.at(START).does('owner', cancel).offered(second)
    expect(visit.current).toMatchObject({ state: 'offered', moves: 0, history: [{}] })
  })

  test('edge case 18: staff who are about or behind the ticket arrange nothing', () => {
    const { ticket } = visited()
    const about = { ...ticket, aboutStaffIds: ['s-owner'] }
    expect(new Visit(about).refuses('owner', { type: 'offer', windows: [first] })).toBe(
      'not-allowed:aboutStaff',
    )
    const own = { ...ticket, reporterId: 'person-of-s-desk' }
    expect(new Visit(own).refuses('desk', { type: 'offer', windows: [first] })).toBe(
      'not-allowed:ownTicket',
    )
  })
})

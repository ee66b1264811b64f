import fc from 'fast-check'
import { decidePrompt, type PromptHistory, type Visit } from '#domain/prompts/eligibility'
import { type Invitation, see, snooze } from '#domain/prompts/invitation'
import { days, hours, instant, quarterOf } from '#domain/time'

const NOW = instant('2026-05-20T20:00:00+08:00')

const card = (over: Partial<Invitation> = {}): Invitation => ({
  id: 'i-1',
  kind: 'services',
  moveIn: false,
  asksNps: false,
  firstSeenAt: null,
  lastSeenAt: null,
  views: 0,
  snoozes: 0,
  snoozedUntil: null,
  outcome: null,
  ...over,
})
const nps = (over: Partial<Invitation> = {}) => card({ kind: 'nps', asksNps: true, ...over })
const rating = (over: Partial<Invitation> = {}) => card({ kind: 'rating', ...over })
const seen = (at: number, of: Invitation = card()): Invitation => ({
  ...of,
  firstSeenAt: at,
  lastSeenAt: at,
})
const other = (at: number, of: Invitation = card()) => seen(at, { ...of, id: 'i-other' })

const HISTORY: PromptHistory = {
  others: [],
  lastNpsAnswerAt: null,
  neverAt: null,
  isVerifiedResident: true,
  isStaff: false,
  movedInAt: instant('2020-01-01T10:00:00+08:00'),
  lastSubmittedAt: null,
  home: { urgentTicket: false, overdueTicket: false, lastAnsweredAt: null },
}
const VISIT: Visit = { screen: 'home', formOpen: false, shownId: null }

type Home = Partial<PromptHistory['home']>
const ask = (
  of: Invitation,
  history: Partial<PromptHistory> = {},
  visit: Partial<Visit> = {},
  now = NOW,
): string => {
  const decision = decidePrompt(of, { ...HISTORY, ...history }, { ...VISIT, ...visit }, now)
  return decision.ask ? 'ask' : `${decision.rule} ${decision.reason}`
}
const home = (over: Home) => ({ home: { ...HISTORY.home, ...over } })

test.each([
  ['services', card()],
  ['nps', nps()],
  ['rating', rating()],
])('a quiet home may be asked: %s', (_kind, of) => {
  expect(ask(of)).toBe('ask')
})

describe('LOOP-04 F1: 30 d between the first views of two surveys', () => {
  test('at 30 d it is over, a millisecond before it is not', () => {
    expect(ask(card(), { others: [other(NOW - days(30) + 1)] })).toBe('F1 gap')
    expect(ask(card(), { others: [other(NOW - days(30))] })).toBe('ask')
  })

  test('a card only made, never seen, blocks nothing', () => {
    expect(ask(card(), { others: [card({ id: 'i-other' })] })).toBe('ask')
  })

  test('move-in and rating cards neither count nor obey', () => {
    const near = NOW - days(1)
    expect(
      ask(card(), { others: [other(near, card({ moveIn: true })), other(near, rating())] }),
    ).toBe('ask')
    expect(ask(card({ moveIn: true }), { others: [other(near)] })).toBe('ask')
    expect(ask(rating(), { others: [other(near)] })).toBe('ask')
  })

  test('a repeat view obeys F4 only', () => {
    expect(ask(seen(NOW - days(2)), { others: [other(NOW - days(1))] })).toBe('ask')
  })
})

describe('LOOP-04 F2: NPS once a quarter, 75 d after the last answer', () => {
  const { from } = quarterOf(NOW)

  test('one first view a quarter, the first millisecond included', () => {
    expect(ask(nps(), { others: [other(from, nps({ moveIn: true }))] })).toBe('F2 quarter')
    expect(ask(nps(), { others: [other(from - 1, nps())] })).toBe('ask')
  })

  test('75 d since any answer, asked for or not', () => {
    expect(ask(nps(), { lastNpsAnswerAt: NOW - days(75) + 1 })).toBe('F2 answered')
    expect(ask(nps(), { lastNpsAnswerAt: NOW - days(75) })).toBe('ask')
  })

  test('a card without NPS does not care', () => {
    expect(ask(card(), { lastNpsAnswerAt: NOW - days(1) })).toBe('ask')
  })
})

describe('LOOP-04 F3: two rating cards in 7 d, one a round', () => {
  const lately = (n: number, at: number) =>
    Array.from({ length: n }, (_, i) => ({ ...seen(at, rating()), id: `i-${i + 2}` }))

  test('the third waits in the list', () => {
    expect(ask(rating(), { others: lately(1, NOW - days(1)) })).toBe('ask')
    expect(ask(rating(), { others: lately(2, NOW - days(7) + 1) })).toBe('F3 two')
    expect(ask(rating(), { others: lately(2, NOW - days(7)) })).toBe('ask')
  })

  test('what was rated in this round is not asked for again', () => {
    expect(ask(rating({ outcome: 'answered' }))).toBe('F3 cycle')
  })
})

describe('LOOP-04 F4: what the person did with this card', () => {
  test('snoozed until the millisecond', () => {
    const later = snooze(seen(NOW - days(7)), NOW - days(7))
    expect(ask(later, {}, {}, NOW - 1)).toBe('F4 snoozed')
    expect(ask(later)).toBe('ask')
  })

  test.each(['answered', 'never', 'expired'] as const)('%s is the end of it', (outcome) => {
    expect(ask(card({ outcome }))).toBe('F4 ended')
  })

  test('once a day; within the visit it stays where it is', () => {
    const today = seen(NOW - hours(20))
    expect(ask(today)).toBe('F4 dayView')
    expect(ask(today, {}, { shownId: 'i-1' })).toBe('ask')
    expect(ask(seen(NOW - hours(20) - 1))).toBe('ask')
  })
})

describe('LOOP-04 F5: moments in which nobody is asked', () => {
  const cards = [card(), nps(), rating(), seen(NOW - days(3)), card({ moveIn: true })]
  const moments: [string, Partial<PromptHistory>, Partial<Visit>][] = [
    ['overdueTicket', home({ overdueTicket: true }), {}],
    ['urgentTicket', home({ urgentTicket: true }), {}],
    ['submitted24h', { lastSubmittedAt: NOW - hours(24) + 1 }, {}],
    ['form', {}, { formOpen: true }],
    ['staffOrUnverified', { isStaff: true }, {}],
    ['staffOrUnverified', { isVerifiedResident: false }, {}],
    ['firstDays', { movedInAt: NOW - days(6) + 1 }, {}],
    ['homeAnsweredToday', home({ lastAnsweredAt: NOW - hours(20) }), {}],
  ]
  test.each(moments)('%s, for any card, repeat views too', (reason, history, visit) => {
    for (const of of cards) expect(ask(of, history, visit)).toBe(`F5 ${reason}`)
  })

  test('a millisecond later each is over', () => {
    expect(ask(card(), { lastSubmittedAt: NOW - hours(24) })).toBe('ask')
    expect(ask(card(), { movedInAt: NOW - days(6) })).toBe('ask')
    expect(ask(card(), home({ lastAnsweredAt: NOW - hours(20) - 1 }))).toBe('ask')
  })

  test('edge case 18: staff who live here are asked nothing', () => {
    expect(ask(nps(), { isStaff: true })).toBe('F5 staffOrUnverified')
  })
})

describe('LOOP-04 F6: one card a visit, on the home page', () => {
  test('no second one, and none on another page', () => {
    expect(ask(card(), {}, { shownId: 'i-other' })).toBe('F6 visit')
    expect(ask(card(), {}, { screen: 'other' })).toBe('F6 visit')
    expect(ask(card(), {}, { shownId: 'i-1' })).toBe('ask')
  })
})

test('LOOP-04 F7: a first view that would start a task waits for a day with room; ratings and repeat views do not', () => {
  const full = { mayStart: false }
  expect(ask(card(), full)).toBe('F7 capacity')
  expect(ask(card({ moveIn: true }), full)).toBe('F7 capacity')
  expect([ask(rating(), full), ask(seen(NOW - days(2)), full)]).toEqual(['ask', 'ask'])
  expect(ask(card(), { mayStart: true })).toBe('ask')
})

describe('LOOP-04 F8: do not ask', () => {
  test('holds 365 d for every survey, and not for ratings of own tickets', () => {
    const neverAt = NOW - days(365)
    expect(ask(card(), { neverAt: neverAt + 1 })).toBe('F8 never')
    expect(ask(seen(NOW - days(3)), { neverAt: neverAt + 1 })).toBe('F8 never')
    expect(ask(card(), { neverAt })).toBe('ask')
    expect(ask(rating(), { neverAt: NOW })).toBe('ask')
  })
})

test('whatever the visits of a year, surveys of one person begin at least 30 d apart', () => {
  const gaps = fc.array(fc.integer({ min: hours(1), max: days(20) }), { maxLength: 60 })
  fc.assert(
    fc.property(gaps, (steps) => {
      let now = NOW
      let cards: Invitation[] = [0, 1, 2, 3, 4].map((i) =>
        i % 2 ? nps({ id: `${i}` }) : card({ id: `${i}` }),
      )
      for (const step of steps) {
        now += step
        let shownId: string | null = null
        for (const one of cards) {
          const others = cards.filter(({ id }) => id !== one.id)
          const decision = decidePrompt(one, { ...HISTORY, others }, { ...VISIT, shownId }, now)
          if (!decision.ask) continue
          shownId = one.id
          cards = cards.map((c) => (c.id === one.id ? see(c, now) : c))
        }
      }
      const firsts = cards.flatMap((c) => c.firstSeenAt ?? []).sort((a, b) => a - b)
      firsts.slice(1).forEach((at, i) => {
        expect(at - (firsts[i] ?? 0)).toBeGreaterThanOrEqual(days(30))
      })
      for (const c of cards) expect(c.snoozes).toBeLessThanOrEqual(3)
    }),
  )
})

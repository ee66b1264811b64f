import { createHash } from 'node:crypto'
import { BAD_LIFT, livesAtBadLift, NOISY } from '#cloud/database/demo/calendar'
import { type Demo, makeDemo } from '#cloud/database/demo/make-demo'
import { housesOf } from '#cloud/database/demo/places'
import type { Story } from '#cloud/database/demo/story'
import { THEMES } from '#cloud/database/demo/themes'
import { scoreOf } from '#cloud/measures/answers'
import { netPromoterScore } from '#domain/nps/score'
import { firstResponseClock } from '#domain/tickets/clock'
import { rebuild } from '#domain/tickets/evolve'
import { isClaimed, isOpen } from '#domain/tickets/status'
import { dayOf, days, hours, type Instant, instant } from '#domain/time'

const NOW = instant('2026-11-22T13:20:00+08:00')
const demo = makeDemo(7, NOW)
const stories = demo.sites.flatMap((year) => year.stories)
const given = demo.sites.flatMap((year) => year.given)
const wutong = demo.sites[0] as Demo['sites'][number]

const sumOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const within = (from: number, to: number) => (story: Story) =>
  NOW - story.ticket.submittedAt >= days(from) && NOW - story.ticket.submittedAt < days(to)

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const firstReplies = (some: readonly Story[]): number[] =>
  some.flatMap(({ ticket }) =>
    ticket.firstResponseAt === null ? [] : [ticket.firstResponseAt - ticket.submittedAt],
  )

const lateShare = (some: readonly Story[]): number =>
  some.filter(({ ticket }) => firstResponseClock(ticket, NOW)?.state === 'broken').length /
  some.length

test('the same seed and moment make the same community, another seed another one', () => {
  const again = makeDemo(7, NOW)
  expect(sumOf(again.sites)).toBe(sumOf(demo.sites))
  expect(sumOf(again.people.residents)).toBe(sumOf(demo.people.residents))
  expect(sumOf(makeDemo(8, NOW).sites)).not.toBe(sumOf(demo.sites))
})

test.each([
  ['the last minute of a year', '2026-12-31T23:59:00+08:00'],
  ['the first minute of a quarter', '2027-01-01T00:01:00+08:00'],
  ['leap day, at night', '2028-02-29T03:00:00+08:00'],
  ['midsummer noon', '2027-07-15T12:00:00+08:00'],
])('a year can be told up to %s', (_when, at) => {
  const now = instant(at)
  for (const seed of [1, 2, 3]) {
    const told = makeDemo(seed, now).sites.flatMap((year) => year.stories)
    const last = (story: Story) => story.events.at(-1)?.event.at ?? 0
    expect(Math.max(...told.map(last))).toBeLessThanOrEqual(now)
    expect(
      told.filter(({ ticket }) => isOpen(ticket.state) || isClaimed(ticket.state)),
    ).toHaveLength(27)
  }
})

test('every ticket rebuilt from its events is the ticket, and no event lies before another', () => {
  for (const { events, ticket } of stories) {
    expect(rebuild(events.map(({ event }) => event))).toEqual(ticket)
    const moments = events.map(({ event }) => event.at)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
  }
})

test('two communities: 412 homes in 12 buildings, and 70; ids and homes are unique', () => {
  const { wutong: big, heyue: small } = demo.places
  expect(big.buildings.map(({ houses }) => houses.length)).toEqual([
    38, 36, 36, 36, 34, 34, 36, 34, 30, 34, 32, 32,
  ])
  expect(housesOf(small)).toHaveLength(70)
  const labels = housesOf(big).map(({ label }) => label)
  expect(new Set(labels).size).toBe(412)
  const ids = [...stories.map(({ ticket }) => ticket.id), ...given.map(({ id }) => id)]
  expect(new Set(ids).size).toBe(ids.length)
})

test('a year of 600-900 tickets in which every matter and every kind occurs', () => {
  expect(stories.length).toBeGreaterThan(600)
  expect(stories.length).toBeLessThan(900)
  const told = new Set(stories.map(({ theme }) => theme.id))
  expect(THEMES.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([])
  expect(Math.min(...stories.map(({ ticket }) => ticket.submittedAt))).toBeGreaterThan(
    NOW - days(366),
  )
})

test('one lift fails often: a good third of all lift tickets come from one entrance of twelve buildings', () => {
  const lift = wutong.stories.filter(({ ticket }) => ticket.categoryId === 'lift')
  const bad = lift.filter(({ reporter }) => livesAtBadLift(demo.places.wutong, reporter))
  expect(bad.length / lift.length).toBeGreaterThan(0.35)
  expect(BAD_LIFT).toMatchObject({ building: 3, unit: 2 })
})

test('one quarter is noisy in one building: most of its noise falls into those days', () => {
  const building = demo.places.wutong.buildings[NOISY.building - 1]?.id
  const noise = wutong.stories.filter(
    ({ ticket, spot }) => ticket.categoryId === 'noise' && spot.buildingId === building,
  )
  const then = noise.filter(within(NOISY.toDaysAgo, NOISY.fromDaysAgo + 1))
  expect(then.length).toBeGreaterThanOrEqual(NOISY.tickets)
  expect(then.length / noise.length).toBeGreaterThan(0.7)
})

test('seasons: water and power fail in summer, heating in winter', () => {
  const monthOf = (at: Instant) => Number(dayOf(at).slice(5, 7))
  const summer = (id: string) => {
    const all = stories.filter(({ theme }) => theme.id === id)
    return all.filter((s) => [6, 7, 8].includes(monthOf(s.ticket.submittedAt))).length / all.length
  }
  expect(summer('water-weak')).toBeGreaterThan(0.4)
  expect(summer('power-trip')).toBeGreaterThan(0.4)
  expect(summer('heating-cold')).toBe(0)
})

test('the last quarter got better: first replies in half the time, fewer too late', () => {
  const late = wutong.stories.filter(within(6, 92))
  const before = wutong.stories.filter(within(92, 366))
  expect(median(firstReplies(late))).toBeLessThan(median(firstReplies(before)) / 2)
  expect(lateShare(late)).toBeLessThan(0.04)
  expect(lateShare(before)).toBeGreaterThan(lateShare(late))
  expect(median(firstReplies(late))).toBeLessThan(hours(4))
})

test('more than 400 answers to the NPS question; the last quarter recommends more', () => {
  const answers = given.filter(({ kind }) => kind === 'nps')
  expect(answers.length).toBeGreaterThan(400)
  const scores = (from: number, to: number) =>
    answers
      .filter(({ at }) => NOW - at >= days(from) && NOW - at < days(to))
      .map((one) => scoreOf(one.answers, 'nps') ?? 0)
  const nps = (some: readonly number[]) =>
    netPromoterScore({
      detractors: some.filter((score) => score <= 6).length,
      passives: some.filter((score) => score === 7 || score === 8).length,
      promoters: some.filter((score) => score >= 9).length,
    }).score ?? 0
  expect(nps(scores(0, 92))).toBeGreaterThan(nps(scores(92, 366)))
})

test('F2 and edge case 4: one NPS answer per person and quarter, 75 days apart, each of a family for itself', () => {
  const byPerson = groupBy(
    given.filter(({ kind }) => kind === 'nps'),
    ({ resident }) => resident.person.id,
  )
  for (const answers of byPerson.values()) {
    const moments = answers.map(({ at }) => at).sort((a, b) => a - b)
    for (const [i, at] of moments.entries())
      if (i > 0) expect(at - (moments[i - 1] ?? 0)).toBeGreaterThanOrEqual(days(75))
    expect(new Set(answers.map(({ quarter }) => quarter)).size).toBe(answers.length)
  }
  const homes = groupBy(given, ({ resident }) => resident.house.id)
  const several = [...homes.values()].filter(
    (some) => new Set(some.map(({ resident }) => resident.person.id)).size > 1,
  )
  expect(several.length).toBeGreaterThan(20)
})

test('edge case 18: nobody who works here rates the place, handles the own ticket or one about oneself', () => {
  const staff = new Set(
    Object.values(demo.crews).flatMap((crew) => crew.members.map((m) => m.person.id)),
  )
  expect(given.filter(({ resident }) => staff.has(resident.person.id))).toEqual([])
  const ma = demo.people.cast.ma
  expect(stories.filter(({ ticket }) => ticket.reporterId === ma.person.id).length).toBeGreaterThan(
    0,
  )
  const about = stories.filter(({ ticket }) => ticket.aboutStaffIds.length > 0)
  expect(about.length).toBeGreaterThan(0)
  for (const { ticket, events } of about)
    expect(events.some(({ event }) => ticket.aboutStaffIds.includes(event.actorId ?? ''))).toBe(
      false,
    )
})

test('today: 24 open tickets as on the desk of the design, one overdue, three with nobody, eight without an answer', () => {
  const open = wutong.stories.filter(
    ({ ticket }) => isOpen(ticket.state) || isClaimed(ticket.state),
  )
  expect(open).toHaveLength(24)
  expect(open.filter(({ ticket }) => ticket.ownerId === null)).toHaveLength(3)
  const wang = demo.crews.wutong.named('wang')
  expect(open.filter(({ ticket }) => ticket.ownerId === wang.id)).toHaveLength(12)
  const states = groupBy(open, ({ ticket }) => ticket.state)
  expect(states.get('on_hold')).toHaveLength(1)
  expect(states.get('pending_resident')).toHaveLength(1)
  expect(states.get('resolved')).toHaveLength(2)
  const lins = open.filter(({ reporter }) => reporter.person.demoId === 'resident-lin')
  expect(lins.map(({ ticket }) => ticket.state).sort()).toEqual(['processing', 'resolved'])
})

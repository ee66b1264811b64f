import {
  concerns,
  decideJoining,
  decideNews,
  decideOpening,
  INCIDENT_KINDS,
  type Incident,
  type IncidentDraft,
  relatedCategories,
} from '#domain/incidents/incident'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { days, instant, minutes } from '#domain/time'

const NOW = instant('2026-11-22T13:20:00+08:00')
const draft: IncidentDraft = {
  kind: 'water',
  title: 'No water',
  known: 'A pipe is broken.',
  buildingIds: ['b1'],
  startedAt: NOW - minutes(30),
  expectedEndAt: null,
}
const running: Incident = { ...draft, endedAt: null }
const news = { words: 'The pump is here.', expectedEndAt: null, ends: false }

test.each<[string, Partial<IncidentDraft>, string | null]>([
  ['as it is', {}, null],
  ['with spaces only as title', { title: '   ' }, 'bad-input:title'],
  ['with a title too long for a banner', { title: 'x'.repeat(41) }, 'bad-input:title'],
  ['saying nothing of what is known', { known: ' ' }, 'bad-input:known'],
  ['beginning in the future: that is a notice', { startedAt: NOW + 1 }, 'bad-input:startedAt'],
  ['begun this moment', { startedAt: NOW }, null],
  ['begun seven days ago', { startedAt: NOW - days(7) }, null],
  ['begun longer ago', { startedAt: NOW - days(7) - 1 }, 'bad-input:startedAt'],
  ['expected to end now', { expectedEndAt: NOW }, 'bad-input:expectedEndAt'],
  ['expected to end a moment later', { expectedEndAt: NOW + 1 }, null],
  ['expected to end next season', { expectedEndAt: NOW + days(90) + 1 }, 'bad-input:expectedEndAt'],
])('RES-18: an incident %s', (_how, change, reason) => {
  const decision = decideOpening({ ...draft, ...change }, NOW)
  expect(decision.ok ? null : decision.reason).toBe(reason)
})

test('RES-18: an incident without buildings concerns the whole community', () => {
  expect([concerns(running, 'b1'), concerns(running, 'b2')]).toEqual([true, false])
  expect(concerns({ buildingIds: [] }, 'b2')).toBe(true)
})

test('RES-18: an update needs words, and once it is over nothing follows', () => {
  expect(decideNews(running, { ...news, words: ' The pump is here. ' }, NOW)).toEqual({
    ok: true,
    value: news,
  })
  expect(decideNews(running, { ...news, words: 'ok' }, NOW)).toMatchObject({
    reason: 'bad-input:words',
  })
  expect(decideNews(running, { ...news, expectedEndAt: NOW }, NOW)).toMatchObject({
    reason: 'bad-input:expectedEndAt',
  })
  expect(decideNews({ ...running, endedAt: NOW }, news, NOW)).toMatchObject({
    reason: 'illegal-transition:ended',
  })
})

test('RES-18: the last word drops the expected end, whatever was sent with it', () => {
  const last = decideNews(running, { ...news, ends: true, expectedEndAt: NOW - days(1) }, NOW)
  expect(last).toMatchObject({ ok: true, value: { ends: true, expectedEndAt: null } })
})

test('RES-18: who lives elsewhere learns nothing, who lives there may join while it lasts', () => {
  expect(decideJoining(running, { buildingId: 'b1' }, ' since seven ')).toEqual({
    ok: true,
    value: 'since seven',
  })
  expect(decideJoining({ ...running, endedAt: NOW }, { buildingId: 'b2' }, '')).toMatchObject({
    reason: 'not-found:building',
  })
  expect(decideJoining({ ...running, endedAt: NOW }, { buildingId: 'b1' }, '')).toMatchObject({
    reason: 'illegal-transition:ended',
  })
  expect(decideJoining(running, { buildingId: 'b1' }, 'x'.repeat(201))).toMatchObject({
    reason: 'bad-input:words',
  })
})

test.each(INCIDENT_KINDS)('RES-18: tickets about %s are looked for in real categories', (kind) => {
  const found = relatedCategories(kind)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((one) => !CATEGORY_IDS.includes(one))).toEqual([])
})

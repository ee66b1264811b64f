import { reportAsOf } from '#domain/reports/months'
import {
  finalPeriods,
  isQuarter,
  knownPeriods,
  periodBefore,
  periodNamed,
  quarterUntil,
  reportTimes,
  upTo,
  yearBefore,
} from '#domain/reports/periods'
import { instant } from '#domain/time'

const at = (day: string) => instant(`${day}T00:00:00+08:00`)
const named = (name: string) => {
  const found = periodNamed(name)
  if (found === null) throw new Error(name)
  return found
}

test('months and quarters are named, and nothing else is', () => {
  expect(named('2026-Q3')).toEqual({
    name: '2026-Q3',
    from: at('2026-07-01'),
    to: at('2026-10-01'),
  })
  expect(named('2028-02').to).toBe(at('2028-03-01'))
  for (const wrong of ['2026-Q5', '2026-13', '2026', '1999-Q1', ' 2026-Q1', '2026-Q1x'])
    expect(periodNamed(wrong)).toBeNull()
  expect([isQuarter(named('2026-Q1')), isQuarter(named('2026-01'))]).toEqual([true, false])
})

test('the one before and the year before are of the same kind, also over a new year', () => {
  expect(periodBefore(named('2026-Q1')).name).toBe('2025-Q4')
  expect(periodBefore(named('2026-01'), 3).name).toBe('2025-10')
  expect(yearBefore(named('2026-Q3')).name).toBe('2025-Q3')
  expect(yearBefore(named('2024-02')).name).toBe('2023-02')
})

test('a month speaks of the coverage of its quarter, until its own end; a running one of what is over', () => {
  expect(quarterUntil(named('2026-11'))).toEqual({
    name: '2026-Q4',
    from: at('2026-10-01'),
    to: at('2026-12-01'),
  })
  expect(upTo(named('2026-11'), at('2026-11-22')).to).toBe(at('2026-11-22'))
  expect(upTo(named('2026-10'), at('2026-11-22')).to).toBe(at('2026-11-01'))
  expect(upTo(named('2026-12'), at('2026-11-22')).to).toBe(at('2026-12-01'))
})

test('LOOP-07: a report is due 24 h after the end, not a millisecond sooner, and of every period once', () => {
  const first = at('2026-02-15')
  const names = (now: number) => finalPeriods(first, now).map(({ name }) => name)
  const due = reportAsOf(named('2026-Q1'))
  expect(due).toBe(at('2026-04-02'))
  expect(names(due - 1)).toEqual(['2026-02'])
  expect(names(due)).toEqual(['2026-02', '2026-Q1', '2026-03'])
  expect(knownPeriods(first, due).map(({ name }) => name)).toEqual([
    '2026-04',
    '2026-03',
    '2026-02',
    '2026-Q2',
    '2026-Q1',
  ])
  expect(reportTimes(due - 1)).toEqual({ last: at('2026-03-02'), next: due })
  expect(reportTimes(due)).toEqual({ last: due, next: at('2026-05-02') })
})

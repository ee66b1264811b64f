import { days, hours, instant, minutes } from '#domain/time'
import { clockTime, day, duration, moment } from '#miniapp/lib/format'

const now = instant('2026-11-22T13:20:00+08:00')

describe('a span in words', () => {
  test.each([
    [59_999, '不到 1 分', 'under 1 min'],
    [minutes(1), '1 分', '1 min'],
    [minutes(40), '40 分', '40 min'],
    [hours(1), '1 小时', '1 h'],
    [hours(1) + minutes(40), '1 小时 40 分', '1 h 40 min'],
    [hours(3) + minutes(12), '3 小时 12 分', '3 h 12 min'],
    [hours(5), '5 小时', '5 h'],
    [hours(9) + minutes(59), '9 小时 59 分', '9 h 59 min'],
    [hours(10) + minutes(59), '10 小时', '10 h'],
    [hours(28) + minutes(17), '28 小时', '28 h'],
    [hours(48), '48 小时', '48 h'],
    [hours(72) - 1, '71 小时', '71 h'],
    [hours(72), '3 天', '3 days'],
    [days(9), '9 天', '9 days'],
    [-hours(2) - minutes(10), '2 小时 10 分', '2 h 10 min'],
  ])('%i ms is %s', (span, zh, en) => {
    expect([duration(span, 'zh'), duration(span, 'en')]).toEqual([zh, en])
  })
})

describe('a moment in words, by days in Shanghai', () => {
  test.each([
    ['2026-11-22T18:20:00+08:00', '今天 18:20', '18:20 today'],
    ['2026-11-22T00:00:00+08:00', '今天 00:00', '00:00 today'],
    ['2026-11-21T20:17:00+08:00', '昨天 20:17', '20:17 yesterday'],
    ['2026-11-23T02:20:00+08:00', '明天 02:20', '02:20 tomorrow'],
    ['2026-11-23T23:59:59+08:00', '明天 23:59', '23:59 tomorrow'],
    ['2026-11-24T00:00:00+08:00', '11 月 24 日 00:00', '24 Nov, 00:00'],
    ['2025-12-31T23:59:00+08:00', '2025 年 12 月 31 日 23:59', '31 Dec 2025, 23:59'],
    ['2027-01-01T00:00:00+08:00', '2027 年 1 月 1 日 00:00', '1 Jan 2027, 00:00'],
  ])('%s', (at, zh, en) => {
    expect([moment(instant(at), now, 'zh'), moment(instant(at), now, 'en')]).toEqual([zh, en])
  })

  test('a day stands without its hour', () => {
    const at = instant('2026-11-26T10:00:00+08:00')
    expect([day(at, now, 'zh'), day(at, now, 'en')]).toEqual(['11 月 26 日', '26 Nov'])
  })

  test('the hour does not follow the time zone of the phone (edge 7)', () => {
    expect(clockTime(instant('2026-11-22T10:20:00Z'))).toBe('18:20')
  })
})

import type { ClockView } from '#contract/tickets'
import { hours, instant, minutes } from '#domain/time'
import { tellClock } from '#miniapp/ui/tell-clock'
import { at, clock, NOW } from './given'

const now = instant(NOW)
const told = (over: Partial<ClockView>, lang: 'zh' | 'en' = 'zh') =>
  tellClock(clock(over), now, now, lang, 'plain')

const solving = { kind: 'priority', startAt: at(-20), dueAt: at(28), share: 20 / 48 } as const

test.each<[string, Partial<ClockView>, string, string, string, string]>([
  [
    'running to a reply',
    {},
    '还剩 5 小时',
    '今天 18:20 前会有人回复',
    '5 h left',
    'A reply by 18:20 today',
  ],
  [
    'running to a solution',
    solving,
    '还剩 28 小时',
    '明天 17:20 前办好',
    '28 h left',
    'Solved by 17:20 tomorrow',
  ],
  [
    'running for weeks: a day, no hour',
    { kind: 'resolution', startAt: at(-24), dueAt: at(24 * 20), share: 0.05 },
    '还剩 20 天',
    '12 月 12 日前办好',
    '20 days left',
    'Solved by 12 Dec',
  ],
  [
    'broken and still waiting',
    { state: 'broken', startAt: at(-26), dueAt: iso(-130), share: 1.09 },
    '超过约定 2 小时 10 分',
    '已报给项目经理',
    '2 h 10 min late',
    'The site manager has been told',
  ],
  [
    'broken, but answered in the end',
    { state: 'broken', startAt: at(-30), dueAt: at(-6), stoppedAt: at(-5), share: 1 },
    '晚了 1 小时才回复',
    '约定 24 小时',
    'Replied 1 h late',
    'we promised 24 h',
  ],
  [
    'claimed: staff say so, nobody has confirmed',
    { ...solving, state: 'claimed', stoppedAt: at(-16) },
    '我们说办好了',
    '用了 4 小时',
    'We say it is done',
    'in 4 h',
  ],
  [
    'kept',
    { state: 'kept', startAt: at(-20), dueAt: at(4), stoppedAt: iso(-20 * 60 + 192), share: 0.13 },
    '3 小时 12 分有人回复',
    '约定 24 小时',
    'Replied in 3 h 12 min',
    'we promised 24 h',
  ],
  [
    'paused',
    { ...solving, state: 'paused' },
    '等您补充',
    '计时暂停，补充后接着走',
    'Waiting for you',
    'The clock is paused and goes on when you answer',
  ],
])('a promise %s is told in words, in both languages', (_when, over, left, due, enLeft, enDue) => {
  expect(told(over)).toMatchObject({ left, due })
  expect(told(over, 'en')).toMatchObject({ left: enLeft, due: enDue })
})

function iso(afterMinutes: number): string {
  return new Date(now + minutes(afterMinutes)).toISOString()
}

test('a promise of 48 hours that was paused is said by its end, not as 54 hours', () => {
  const kept = { ...solving, state: 'kept', dueAt: at(34), stoppedAt: at(-2) } as const
  expect(told(kept).due).toBe('约定 明天 23:20')
})

test('a promise of 24 hours begins with 24, not with 23 hours and 59 minutes', () => {
  const fresh = clock({ startAt: NOW, dueAt: at(24), share: 0 })
  expect(tellClock(fresh, now, now + 2_000, 'zh', 'plain').left).toBe('还剩 24 小时')
})

test.each([
  ['79 %', 18.9, 'running'],
  ['80 %', 19.2, 'near'],
  ['the last minute', 23.99, 'near'],
  ['one minute late', 24.02, 'broken'],
])('between two answers of the cloud the line moves on by itself: at %s', (_share, hour, state) => {
  const begun = clock({ startAt: NOW, dueAt: at(24), share: 0 })
  const line = tellClock(begun, now, now + hours(hour), 'zh', 'plain')
  expect(line.state).toBe(state)
  expect(line.share).toBeCloseTo(hour / 24, 2)
})

test('a late line shows by how much: its share goes on beyond the due moment', () => {
  const late = told({ state: 'broken', startAt: at(-36), dueAt: at(-12), share: 1 })
  expect(late.share).toBeCloseTo(1.5)
})

test('what was kept or claimed stays where it stopped', () => {
  const kept = clock({ state: 'kept', stoppedAt: at(-10), share: 0.13 })
  expect(tellClock(kept, now, now + hours(40), 'zh', 'plain').share).toBe(0.13)
})

test('the full line says receipt and due moment below', () => {
  expect(tellClock(clock(), now, now, 'zh', 'full').ends).toEqual(['昨天 18:20 收到', '今天 18:20'])
})

test('the desk reads what it has to do, with the due moment at the right', () => {
  const line = tellClock(clock({ state: 'near', share: 0.9 }), now, now, 'zh', 'desk')
  expect(line).toMatchObject({ left: '还剩 5 小时', due: '要回复', right: '今天 18:20' })
})

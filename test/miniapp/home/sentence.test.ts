import type { TicketRow } from '#contract/tickets'
import { instant } from '#domain/time'
import { easySentence, homeSentence } from '#miniapp/features/home/sentence'
import { at, clock, NOW, row } from '../ui/given'

const now = instant(NOW)
const shown = (...open: TicketRow[]) => ({ openCount: open.length, open })

const reply = row()
const solution = row({ clock: clock({ kind: 'priority', dueAt: at(28) }) })
const month = row({ clock: clock({ kind: 'resolution', dueAt: at(24 * 20) }) })
const late = row({ clock: clock({ state: 'broken', dueAt: at(-2) }) })
const confirm = row({ state: 'resolved', clock: clock({ state: 'claimed', stoppedAt: at(-1) }) })
const answer = row({ state: 'pending_resident', clock: clock({ state: 'paused' }) })

test.each([
  ['nothing is open', shown(), ['这会儿没有在办的事。'], ['Nothing in hand.']],
  [
    'a reply is due',
    shown(reply, confirm),
    ['两件事在办。', '今天 18:20 前会有人回复您。'],
    ['Two things in hand.', 'A reply by 18:20 today.'],
  ],
  [
    'only a solution is due',
    shown(solution),
    ['一件事在办。', '明天 17:20 前办好。'],
    ['One thing in hand.', 'Solved by 17:20 tomorrow.'],
  ],
  [
    'it may take weeks',
    shown(month),
    ['一件事在办。', '12 月 12 日前办好。'],
    ['One thing in hand.', 'Solved by 12 Dec.'],
  ],
  [
    'a promise was broken: that is said before everything else',
    shown(late, reply),
    ['两件事在办。', '一件超过约定，已报给项目经理。'],
    ['Two things in hand.', 'One overdue; the site manager has been told.'],
  ],
  [
    'it waits for the resident',
    shown(confirm, solution),
    ['两件事在办。', '一件等您确认。'],
    ['Two things in hand.', 'One for you to confirm.'],
  ],
  [
    'staff asked something',
    shown(answer, solution),
    ['两件事在办。', '一件等您补充。'],
    ['Two things in hand.', 'One waiting for your answer.'],
  ],
])('RES-02: when %s, the first sentence says so', (_when, screen, zh, en) => {
  expect(homeSentence(screen, now, 'zh')).toEqual(zh)
  expect(homeSentence(screen, now, 'en')).toEqual(en)
})

test('of several replies the nearest hour is said', () => {
  const sooner = row({ clock: clock({ dueAt: at(1) }) })
  expect(homeSentence(shown(reply, sooner), now, 'zh')[1]).toBe('今天 14:20 前会有人回复您。')
})

test('a promise that ran out since the cloud answered counts as broken', () => {
  const hourLater = instant(at(6))
  expect(homeSentence(shown(reply), hourLater, 'zh')[1]).toBe('一件超过约定，已报给项目经理。')
})

test('RES-13: easy mode says only what comes next', () => {
  expect(easySentence(shown(reply, confirm), now, 'zh')).toBe('今天 18:20 前会有人回复您。')
  expect(easySentence(shown(), now, 'zh')).toBe('这会儿没有在办的事。')
})

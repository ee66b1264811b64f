import type { TimelineEntry } from '#contract/tickets'
import { TRANSITIONS } from '#domain/tickets/ticket'
import { instant } from '#domain/time'
import { tellEntry } from '#miniapp/features/tickets/story'
import { at, entry, NOW } from '../ui/given'

const now = instant(NOW)
const told = (over: Partial<TimelineEntry>, lang: 'zh' | 'en' = 'zh') =>
  tellEntry(entry(over), now, lang)
const step = (transition: TimelineEntry['transition'], over: Partial<TimelineEntry> = {}) => ({
  type: 'transition',
  transition,
  ...over,
})
const you = { as: 'you', role: null, name: null } as const
const system = { as: 'system', role: null, name: null } as const
const chen = { as: 'staff', role: 'worker', name: '陈师傅' } as const

test.each(TRANSITIONS)('%s has a sentence in Chinese and one in English', (transition) => {
  const facts = { ownerName: '陈师傅', offeredTo: '工程部', expectedAt: at(48), whereTo: '95598' }
  const zh = told(step(transition, { facts }))
  const en = told(step(transition, { facts }), 'en')
  expect(zh.head).toMatch(/[\u4e00-\u9fff]/)
  expect(en.head.replace(/王敏|工程部/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
  expect(en.head.trim()).not.toBe('')
})

test.each<[string, Partial<TimelineEntry>, string]>([
  ['a reply names role and person', { type: 'message' }, '前台 王敏 回复您'],
  ['a role that is in the name is not said twice', { type: 'message', by: chen }, '陈师傅 回复您'],
  ['the resident is "you"', { type: 'message', by: you }, '您'],
  [
    'a person whose name is hidden is said by role',
    { type: 'message', by: { as: 'staff', role: 'steward', name: null } },
    '管家 回复您',
  ],
  ['T9 claims, it does not declare', step('T9', { by: chen }), '陈师傅 说办好了'],
  ['T6 by the job says why', step('T6', { by: system }), '7 天没有收到补充，自动恢复办理'],
  ['T11 by the resident', step('T11', { by: you, facts: { confirm: 'yes' } }), '您确认解决了'],
  [
    'T11 partly',
    step('T11', { by: you, facts: { confirm: 'partly' } }),
    '您确认部分解决，这样可以了',
  ],
  ['T11 at a visit names who came', step('T11', { by: chen }), '陈师傅 上门，您确认解决了'],
  ['T12 invents no confirmation', step('T12', { by: system }), '7 天没有收到回答，先办结了'],
  ['a broken promise', { type: 'promise-broken', by: system }, '超过约定，已报给项目经理'],
  ['an event of a newer cloud still reads', { type: 'drone-sent' }, '有了新的进展'],
])('%s', (_what, over, head) => {
  expect(told(over).head).toBe(head)
})

test('T7 says what it waits for and until when', () => {
  const held = told(step('T7', { facts: { reason: 'parts', expectedAt: '2026-11-26T04:00:00Z' } }))
  expect(held.detail).toBe('在等配件，预计 11 月 26 日')
})

test('T12 says that it does not count as confirmed and can be reopened', () => {
  expect(told(step('T12', { by: system })).detail).toBe('没有算作您确认过，还可以重新办理')
})

test('T14 shows the reasons that were ticked, and leaves out codes it does not know', () => {
  const reopened = told(step('T14', { by: you, facts: { tags: 'still,half,unheard-of' } }))
  expect(reopened).toMatchObject({
    head: '您说没有解决，重新办理',
    detail: '问题还在 · 只做了一部分',
  })
})

test('T15 always says where to go instead', () => {
  expect(told(step('T15', { facts: { whereTo: '供电公司 95598' } })).detail).toBe(
    '请找：供电公司 95598',
  )
})

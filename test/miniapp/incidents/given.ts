import type { IncidentView } from '#contract/incidents'
import { at, home, id } from '../ui/given'

export const incident = (over: Partial<IncidentView> = {}): IncidentView => ({
  id: id(),
  communityId: home.communityId,
  kind: 'water',
  title: '3 栋停水',
  known: '主管爆了，正在抢修。',
  buildings: ['3 栋'],
  startedAt: at(-1),
  expectedEndAt: at(2),
  endedAt: null,
  homes: 12,
  joined: false,
  updates: [],
  said: [],
  tickets: 0,
  ...over,
})

export const news = (words: string, ends = false): IncidentView['updates'][number] => ({
  id: id(),
  words,
  staffName: '王敏',
  expectedEndAt: null,
  ends,
  at: at(-0.5),
})

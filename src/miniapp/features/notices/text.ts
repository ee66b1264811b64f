import { defineWords } from '../../lib/words'

export const text = defineWords(
  {
    title: '公告',
    empty: '还没有公告',
    emptyHint: '停水、检修、开会这些事，会提前写在这里。',
    head: (community: string, day: string) => `${community} · ${day}公布`,
    handling: '一件事是怎么办的',
  },
  {
    title: 'Notices',
    empty: 'No notices yet',
    emptyHint: 'Works, meetings and cuts are announced here in advance.',
    head: (community, day) => `${community} · published ${day}`,
    handling: 'How a request is handled',
  },
)

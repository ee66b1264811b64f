import { defineWords } from '../../lib/words'

export const text = defineWords(
  {
    title: '您说 · 我们做',
    all: '全部',
    doing: '在做',
    done: '改好了',
    not_possible: '做不了',
    filter: '状态',
    more: '看其余的',
    summary: (done: number, doing: number, not: number) =>
      [`今年改好 ${done} 件，`, `${doing} 件在做，${not} 件做不了。`] as readonly string[],
    empty: '还没有可以给您看的改进',
    emptyHint: '同一件事提的人多了，会在这里写明做什么、什么时候做好。',
    doneOn: (day: string) => `${day}做好`,
    promised: (day: string) => `约定 ${day}`,
    left: (span: string) => `还剩 ${span}`,
    doneBy: (day: string) => `${day}前做好`,
    late: (span: string) => `超过约定 ${span}`,
    stillDoing: '还在做',
  },
  {
    title: 'You said, we did',
    all: 'All',
    doing: 'Doing',
    done: 'Done',
    not_possible: 'Not possible',
    filter: 'State',
    more: 'Show the rest',
    summary: (done, doing, not) => [
      `${done} done this year,`,
      `${doing} in hand, ${not} not possible.`,
    ],
    empty: 'No improvements to show yet',
    emptyHint:
      'When several homes ask for the same thing, you read here what is done, and by when.',
    doneOn: (day) => `Done ${day}`,
    promised: (day) => `promised ${day}`,
    left: (span) => `${span} left`,
    doneBy: (day) => `Done by ${day}`,
    late: (span) => `${span} late`,
    stillDoing: 'still in hand',
  },
)

import { defineWords } from '../../lib/words'

export const text = defineWords(
  {
    pick: '不公开其中一段',
    photo: (n: number) => `照片 ${n}`,
    title: '不公开这段内容',
    reason: '原因',
    example: '例如：写到了邻居的姓名',
    hint: '本人会看到这个原因。内容仍在原处，前台和本人可以看，别人只看到“没有公开”。',
    noReason: '请写上原因。',
    go: '不公开',
  },
  {
    pick: 'Hide a part of it',
    photo: (n: number) => `Photo ${n}`,
    title: 'Hide this',
    reason: 'Reason',
    example: 'For example: it names a neighbour',
    hint: 'The author reads the reason. It keeps its place; its author and the front desk see it, others only that it is not shown.',
    noReason: 'Please give a reason.',
    go: 'Hide',
  },
)

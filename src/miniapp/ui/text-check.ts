import type { CheckMark } from '#domain/content/check'
import { defineWords } from '../lib/words'

type Marks = Readonly<Record<CheckMark, string>>

/** Beside words and photos that others do not see (yet): to their author, to staff, to others of the home. */
export const checkText = defineWords<Readonly<Record<'mine' | 'staff' | 'other', Marks>>>(
  {
    mine: {
      checking: '正在核对，家里其他人稍后能看到',
      blocked: '没有通过平台检查，家里其他人看不到。物业照常处理。',
      hidden: '前台没有公开这段内容，原因在消息里',
    },
    staff: {
      checking: '核对中，住户家里其他人还看不到',
      blocked: '没有通过平台检查，住户家里其他人看不到',
      hidden: '已隐藏，只有本人和前台能看',
    },
    other: {
      checking: '内容正在核对，核对后显示',
      blocked: '这段内容没有公开',
      hidden: '这段内容没有公开',
    },
  },
  {
    mine: {
      checking: 'Being checked; others of your home will see it soon',
      blocked:
        'It did not pass the platform’s check, so others of your home do not see it. We work on it as usual.',
      hidden: 'The front desk does not show this; the reason is in your messages',
    },
    staff: {
      checking: 'Being checked; others of the home do not see it yet',
      blocked: 'It did not pass the check; others of the home do not see it',
      hidden: 'Hidden: only its author and the front desk see it',
    },
    other: {
      checking: 'Being checked; shown once it has passed',
      blocked: 'This is not shown',
      hidden: 'This is not shown',
    },
  },
)

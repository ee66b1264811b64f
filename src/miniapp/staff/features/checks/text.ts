import type { CheckItem } from '#contract/moderation'
import { defineWords } from '../../../lib/words'

interface CheckWords {
  readonly lead: string
  readonly none: string
  readonly noneHint: string
  readonly kind: Readonly<Record<CheckItem['kind'], string>>
  readonly state: Readonly<Record<CheckItem['state'], string>>
  readonly appealed: string
  /** By WeChat's numbers. */
  readonly label: Readonly<Record<number, string>>
  readonly release: string
  readonly hide: string
  readonly open: string
  readonly released: string
  readonly more: string
  readonly about: (deed: string, what: string) => string
}

export const text = defineWords<CheckWords>(
  {
    lead: '这些内容只有本人和员工能看到。公开，家里其他人就能看到；不公开，请写明原因，本人会看到。',
    none: '没有要核对的内容',
    noneHint: '住户写的话和照片，核对过才给家里其他人看。机器拿不准的会放在这里。',
    kind: { ticket: '反映的事', message: '留言', photo: '照片', praise: '表扬的话', name: '称呼' },
    state: { pending: '核对中', review: '请您看一下', blocked: '平台没有通过' },
    appealed: '住户请您看一下',
    label: {
      10001: '像是广告',
      20001: '时政',
      20002: '色情',
      20003: '辱骂',
      20006: '违法犯罪',
      20008: '欺诈',
      20012: '低俗',
      20013: '版权',
      21000: '其他',
    },
    release: '公开',
    hide: '不公开',
    open: '看工单',
    released: '已公开',
    more: '看后面的',
    about: (deed, what) => `${deed}：${what}`,
  },
  {
    lead: 'Only its author and staff see these. Show it, and others of the home see it; hide it with a reason that the author reads.',
    none: 'Nothing to look at',
    noneHint:
      'Words and photos of residents are checked before others of the home see them. What a machine is not sure of comes here.',
    kind: { ticket: 'Report', message: 'Message', photo: 'Photo', praise: 'Praise', name: 'Name' },
    state: { pending: 'Being checked', review: 'Please look', blocked: 'Did not pass' },
    appealed: 'The resident asks you to look',
    label: {
      10001: 'looks like advertising',
      20001: 'politics',
      20002: 'pornography',
      20003: 'abuse',
      20006: 'crime',
      20008: 'fraud',
      20012: 'vulgar',
      20013: 'copyright',
      21000: 'other',
    },
    release: 'Show',
    hide: 'Hide',
    open: 'Open request',
    released: 'Shown',
    more: 'More',
    about: (deed, what) => `${deed}: ${what}`,
  },
)

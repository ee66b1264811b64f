import type { RungChannel } from '#domain/followups/ladder'
import type { Plan } from '#domain/followups/schedule'
import type { CARD_KINDS } from '#domain/prompts/invitation'
import type { ContactReason } from '#domain/staff/contact'
import { defineWords } from '../../../lib/words'

interface CodeWords {
  readonly channel: Readonly<Record<RungChannel | 'card', string>>
  readonly stage: Readonly<Record<Plan | (typeof CARD_KINDS)[number], string>>
  readonly reason: Readonly<Record<ContactReason, string>>
}

/** Words for what figures are broken down by; a code without its word does not compile. */
export const codeText = defineWords<CodeWords>(
  {
    channel: { card: '卡片', phone: '电话', sms: '短信', onSite: '上门' },
    stage: {
      nps: '推荐意愿',
      services: '六项评价',
      rating: '工单评价',
      followup: '阶段问卷',
      'move-in-1': '入住一周',
      'move-in-2': '入住一月',
      'move-in-3': '入住三月',
      quarterly: '季度回访',
      exit: '退租回访',
      'key-customer': '重点客户',
      ticket: '工单回访',
      recovery: '补救',
      reopened: '两次重办',
      check: '复核回访',
    },
    reason: {
      report: '反映问题',
      progress: '问进度',
      question: '咨询',
      confirm: '说已解决',
      reopen: '说没解决',
      withdraw: '说不用办了',
      handling: '处理中联系',
      followup: '回访',
      other: '其他',
    },
  },
  {
    channel: { card: 'Card', phone: 'Call', sms: 'SMS', onSite: 'Visit' },
    stage: {
      nps: 'recommendation',
      services: 'six services',
      rating: 'request rating',
      followup: 'stage questions',
      'move-in-1': 'one week',
      'move-in-2': 'one month',
      'move-in-3': 'three months',
      quarterly: 'quarterly',
      exit: 'moved out',
      'key-customer': 'key customer',
      ticket: 'after a request',
      recovery: 'recovery',
      reopened: 'reopened twice',
      check: 'Checked again',
    },
    reason: {
      report: 'Reports something',
      progress: 'Asks how far',
      question: 'Asks something',
      confirm: 'Says it is solved',
      reopen: 'Says it is not',
      withdraw: 'Takes it back',
      handling: 'About the work',
      followup: 'Follow-up',
      other: 'Other',
    },
  },
)

import type { ContactChannel, ContactReason } from '#domain/staff/contact'
import { defineWords, type Words } from '../../lib/words'

interface ContactWords {
  readonly channel: Record<ContactChannel, string>
  readonly reason: Record<ContactReason, string>
  readonly how: string
  readonly why: string
  readonly minutes: string
  inMinutes(n: number): string
  readonly answered: string
  readonly answeredNote: string
  readonly orderNo: string
  readonly orderDue: string
  inDays(n: number): string
  readonly noDue: string
  readonly note: string
  readonly notePlaceholder: string
}

/** Words of a contact outside the app, for the form of a report and of a ticket. */
export const contactText: Words<ContactWords> = defineWords<ContactWords>(
  {
    channel: {
      phone: '电话',
      onsite: '来访',
      wecom: '企业微信',
      sms: '短信',
      email: '邮件',
      hotline12345: '12345 工单',
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
    how: '怎么联系的',
    why: '为了什么',
    minutes: '用了多久',
    inMinutes: (n) => `${n} 分钟`,
    answered: '当场答复了住户',
    answeredNote: '算作一次答复，首次答复的约定就算做到。',
    orderNo: '12345 工单号',
    orderDue: '12345 要求办结',
    inDays: (n) => `${n} 天内`,
    noDue: '没有期限',
    note: '说了什么（只有员工看得到）',
    notePlaceholder: '例如：住户问什么时候来修，已说明天上午。',
  },
  {
    channel: {
      phone: 'Phone',
      onsite: 'At the desk',
      wecom: 'WeCom',
      sms: 'SMS',
      email: 'E-mail',
      hotline12345: '12345 order',
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
    how: 'How',
    why: 'What about',
    minutes: 'How long',
    inMinutes: (n) => `${n} min`,
    answered: 'The resident was answered',
    answeredNote: 'It counts as an answer: the promise of a first answer is kept.',
    orderNo: 'Number of the 12345 order',
    orderDue: 'The order is due',
    inDays: (n) => `In ${n} days`,
    noDue: 'No deadline',
    note: 'What was said (staff only)',
    notePlaceholder: 'For example: asked when we come; told tomorrow morning.',
  },
)

import type { Transition } from '#domain/tickets/ticket'
import { defineWords, type Words } from '../../../lib/words'

/** Who did what, as staff read it. */
export interface StoryWords {
  readonly who: Record<'you' | 'resident' | 'neighbour' | 'staff' | 'system', string>
  said(who: string): string
  noted(who: string): string
  did(who: string, what: string): string
  readonly deed: Record<Transition, string>
  readonly urged: string
  readonly endorsedIt: string
  prioritised(to: string): string
  readonly privacy: string
  readonly revealed: string
  readonly visit: Readonly<Record<string, (when: string) => string>>
  contacted(channel: string, reason: string, minutes: string): string
  readonly answeredInIt: string
  orderDue(date: string): string
  readonly helps: string
  readonly helpsNoMore: string
  handedOn(from: string): string
  readonly datePassed: string
  dateSet(date: string): string
  broken(promise: string): string
  readonly comma: string
  readonly other: string
  toOwner(name: string): string
  expected(date: string): string
  cause(cause: string): string
  goTo(where: string): string
  readonly savedUnedited: string
  read(at: string): string
}

export const storyText: Words<StoryWords> = defineWords<StoryWords>(
  {
    who: { you: '您', resident: '住户', neighbour: '邻居', staff: '员工', system: '系统' },
    said: (who) => `${who} 回复住户`,
    noted: (who) => `内部备注 · ${who}`,
    did: (who, what) => `${who} ${what}`,
    deed: {
      T1: '提交',
      T2: '受理',
      T3: '开始处理',
      T4: '受理并开始处理',
      T5: '请住户补充',
      T6: '继续处理',
      T7: '挂起',
      T8: '恢复处理',
      T9: '办结，等住户确认',
      T10: '答复了',
      T10b: '感谢了住户',
      T11: '确认',
      T11b: '确认已解决',
      T11c: '说不清楚，再看几天',
      T12: '七天没有回音，自动办结',
      T13: '没解决，重新办理',
      T14: '重新办理',
      T15: '不予办理',
      T16: '并到另一件',
      T17: '拆开，单独办',
      T18: '撤回',
      T19: '撤销了上一步',
      T20a: '转单',
      T20b: '接手',
      T20c: '没有人接手，转单退回',
    },
    urged: '催了一次',
    endorsedIt: '也遇到',
    prioritised: (to) => `改为${to}`,
    privacy: '改了是否隐名',
    revealed: '查看了住户的姓名和房号',
    visit: {
      offered: () => '请住户选上门时间',
      agreed: (when) => `电话约好 ${when} 上门`,
      chosen: (when) => `选了 ${when} 上门`,
      moved: (when) => (when ? `把上门改到 ${when}` : '改了上门时间，请住户再选'),
      asked: () => '想要别的上门时间',
      kept: () => '按约上门了',
      'missed-staff': () => '没有上门',
      'missed-resident': () => '上门，住户不在',
      cancelled: () => '取消了上门',
    },
    contacted: (channel, reason, minutes) => `记了一次联系：${channel}，${reason}，${minutes} 分钟`,
    answeredInIt: '当场答复了住户',
    orderDue: (date) => `12345 要求 ${date} 前办结`,
    helps: '请人协助',
    helpsNoMore: '结束协助',
    handedOn: (from) => `${from} 不在岗，转给别的同事`,
    datePassed: '预计日期过了',
    dateSet: (date) => `新的预计日期：${date}`,
    broken: (promise) => `超过了${promise}的约定`,
    comma: '、',
    other: '有一条记录',
    toOwner: (name) => `给 ${name}`,
    expected: (date) => `预计 ${date}`,
    cause: (cause) => `原因：${cause}`,
    goTo: (where) => `去处：${where}`,
    savedUnedited: '常用语，未改',
    read: (at) => `${at} 已读`,
  },
  {
    who: {
      you: 'You',
      resident: 'Resident',
      neighbour: 'A neighbour',
      staff: 'Staff',
      system: 'System',
    },
    said: (who) => `${who} replied`,
    noted: (who) => `Internal note · ${who}`,
    did: (who, what) => `${who} ${what}`,
    deed: {
      T1: 'sent it',
      T2: 'accepted',
      T3: 'started work',
      T4: 'accepted and started work',
      T5: 'asked the resident',
      T6: 'went on with it',
      T7: 'put it on hold',
      T8: 'took it off hold',
      T9: 'says it is done; the resident confirms',
      T10: 'answered it',
      T10b: 'thanked the resident',
      T11: 'confirmed',
      T11b: 'confirmed it is solved',
      T11c: 'does not know yet',
      T12: 'closed it after seven days without an answer',
      T13: 'not solved, reopened',
      T14: 'reopened',
      T15: 'did not take it up',
      T16: 'merged it into another',
      T17: 'separated it again',
      T18: 'withdrew it',
      T19: 'undid the last step',
      T20a: 'offered it',
      T20b: 'took it over',
      T20c: 'nobody took it over; it came back',
    },
    urged: 'asked for speed',
    endorsedIt: 'has it too',
    prioritised: (to) => `changed it to ${to}`,
    privacy: 'changed who sees the name',
    revealed: 'looked up name and home',
    visit: {
      offered: () => 'offered times for a visit',
      agreed: (when) => `agreed a visit by phone: ${when}`,
      chosen: (when) => `chose the visit ${when}`,
      moved: (when) =>
        when ? `moved the visit to ${when}` : 'moved the visit; to be chosen again',
      asked: () => 'asks for other times',
      kept: () => 'visited as agreed',
      'missed-staff': () => 'did not come',
      'missed-resident': () => 'came, nobody at home',
      cancelled: () => 'cancelled the visit',
    },
    contacted: (channel, reason, minutes) =>
      `noted a contact: ${channel}, ${reason}, ${minutes} min`,
    answeredInIt: 'the resident was answered',
    orderDue: (date) => `12345 wants it done by ${date}`,
    helps: 'asked for help',
    helpsNoMore: 'ended the help',
    handedOn: (from) => `${from} is away; handed on`,
    datePassed: 'the expected date went by',
    dateSet: (date) => `new expected date: ${date}`,
    broken: (promise) => `the promised ${promise} is late`,
    comma: ', ',
    other: 'something was noted',
    toOwner: (name) => `to ${name}`,
    expected: (date) => `expected ${date}`,
    cause: (cause) => `cause: ${cause}`,
    goTo: (where) => `where to go: ${where}`,
    savedUnedited: 'saved reply, unedited',
    read: (at) => `read ${at}`,
  },
)

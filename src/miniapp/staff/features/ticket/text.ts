import type { Transition } from '#domain/tickets/ticket'
import { defineWords, type Words } from '../../../lib/words'
import type { Deed } from './actions'

interface TicketWords {
  title(kind: string, category: string): string
  from(home: string, name: string): string
  readonly somebody: string
  readonly photos: (n: number) => string
  readonly endorsed: (n: number) => string
  readonly priority: string
  readonly hidden: string
  owner(name: string): string
  wasOwner(name: string): string
  readonly nobody: string
  offered(name: string): string
  readonly story: string
  /** Who, in the timeline. */
  readonly who: Record<'you' | 'resident' | 'neighbour' | 'staff' | 'system', string>
  said(who: string): string
  noted(who: string): string
  did(who: string, what: string): string
  readonly deed: Record<Transition, string>
  readonly urged: string
  readonly endorsedIt: string
  prioritised(to: string): string
  readonly privacy: string
  readonly datePassed: string
  dateSet(date: string): string
  broken(promise: string): string
  readonly comma: string
  readonly other: string
  toOwner(name: string): string
  expected(date: string): string
  cause(cause: string): string
  goTo(where: string): string
  /** Why a resident said "not solved", by its code. */
  readonly reopenTag: Readonly<Record<string, string>>
  readonly savedUnedited: string
  read(at: string): string
  /** The composer. */
  readonly reply: string
  readonly note: string
  readonly replyPlaceholder: string
  readonly notePlaceholder: string
  readonly saved: string
  readonly photo: string
  readonly toNote: string
  readonly toReply: string
  lastWords(name: string, words: string): string
  readonly sent: string
  readonly keptHere: string
  readonly full: string
  readonly closed: string
  readonly unreadable: string
  readonly photosFull: string
  readonly savedTitle: string
  readonly savedEmpty: string
  readonly savedSend: string
  savedSendLabel(title: string): string
  savedUseLabel(title: string): string
  /** When somebody was faster. */
  readonly stale: string
  readonly staleLook: string
  readonly sendAgain: string
  readonly unsure: string
  /** Actions. */
  readonly action: Record<Deed, string>
  readonly actions: string
  readonly more: string
  readonly done: Record<Deed, string>
  undo(left: string): string
  readonly undoGo: string
  readonly refusal: Readonly<Record<string, string>>
}

export const text: Words<TicketWords> = defineWords<TicketWords>(
  {
    title: (kind, category) => `${kind} · ${category}`,
    from: (home, name) => `${home} ${name}`,
    somebody: '一位住户',
    photos: (n) => `${n} 张照片`,
    endorsed: (n) => `${n} 户附议`,
    priority: '重点',
    hidden: '隐名',
    owner: (name) => `${name} 在办`,
    wasOwner: (name) => `${name} 负责`,
    nobody: '还没有人接手',
    offered: (name) => `正转给 ${name}，等对方接手`,
    story: '经过',
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
    datePassed: '预计日期过了',
    dateSet: (date) => `新的预计日期：${date}`,
    broken: (promise) => `超过了${promise}的约定`,
    comma: '、',
    other: '有一条记录',
    toOwner: (name) => `给 ${name}`,
    expected: (date) => `预计 ${date}`,
    cause: (cause) => `原因：${cause}`,
    goTo: (where) => `去处：${where}`,
    reopenTag: {
      still: '问题还在',
      again: '好了又坏',
      half: '只做了一部分',
      nobody: '没有人来',
      unclear: '没说清楚',
    },
    savedUnedited: '常用语，未改',
    read: (at) => `${at} 已读`,
    reply: '公开回复',
    note: '内部备注',
    replyPlaceholder: '回复住户',
    notePlaceholder: '只有员工看得到',
    saved: '常用语',
    photo: '照片',
    toNote: '改为内部备注',
    toReply: '改为公开回复',
    lastWords: (name, words) => `${name}：${words}`,
    sent: '已回复住户',
    keptHere: '没送出去，内容还在。有信号了再点一次送出，不会重复。',
    full: '手机存满了，离开这一页内容会丢。',
    closed: '这件事已经结束，不能再回复。',
    unreadable: '有的文件不是照片，没有加上。',
    photosFull: '手机存满了，照片没有加上。',
    savedTitle: '常用语',
    savedEmpty: '还没有常用语。',
    savedSend: '直接送出',
    savedSendLabel: (title) => `直接送出：${title}`,
    savedUseLabel: (title) => `放进回复里：${title}`,
    stale: '刚才有人更新过，您写的还在。',
    staleLook: '刚更新的：',
    sendAgain: '看过了，再送一次',
    unsure: '没等到回音，不知道到没到。再点一次送出，不会重复。',
    action: {
      accept: '受理',
      take: '接手处理',
      thank: '感谢住户',
      answer: '直接答复',
      'accept-offer': '接手',
      process: '开始处理',
      resume: '继续处理',
      unhold: '恢复处理',
      resolve: '办结',
      ask: '请住户补充',
      hold: '挂起',
      offer: '转单',
      decline: '不予办理',
      merge: '合并',
      unmerge: '拆开',
      undo: '撤销上一步',
      priority: '改级别',
    },
    actions: '这一步可以',
    more: '更多操作',
    done: {
      accept: '已受理',
      take: '已开始处理',
      thank: '已感谢住户',
      answer: '已答复，等住户确认',
      'accept-offer': '已接手',
      process: '已开始处理',
      resume: '已继续处理',
      unhold: '已恢复处理',
      resolve: '已办结，等住户确认',
      ask: '已问住户，计时暂停',
      hold: '已挂起，日期已告诉住户',
      offer: '已转出，等对方接手',
      decline: '已告知住户',
      merge: '已合并',
      unmerge: '已拆开',
      undo: '已撤销',
      priority: '级别已改',
    },
    undo: (left) => `还可撤销 ${left}`,
    undoGo: '撤销',
    refusal: {
      firstResponse: '先公开回复住户一句，再办结。',
      words: '请写几个字。',
      note: '说明至少 6 个字。',
      reason: '请写明原因。',
      ownerId: '这位同事不能接手这一件。',
      colleague: '这位同事不能接手这一件。',
      departmentId: '请选一个部门。',
      outcome: '请选一个结果。',
      expectedAt: '日期要在明天以后、90 天以内。',
      whereTo: '请告诉住户可以去哪里办。',
      parent: '不能并到这一件：要同一小区、还在办、自己没有被合并。',
      questions: '要两次公开提问各过 7 天没有回音，才能以信息不够为由不办。',
      offer: '转单已经退回或被接手了。',
      tooLate: '过了时间，不能撤销了。',
      aboutStaff: '这件事说的是您，由别的同事处理。',
      ownTicket: '自己提的事不能自己处理。',
      action: '这一步您现在不能做。',
      state: '这件事的情况刚变过，请看一眼最新的。',
      priority: '级别没有变。',
      photoIds: '有照片没送到，请移除后重新加。',
    },
  },
  {
    title: (kind, category) => `${kind} · ${category}`,
    from: (home, name) => `${home}, ${name}`,
    somebody: 'A resident',
    photos: (n) => (n === 1 ? '1 photo' : `${n} photos`),
    endorsed: (n) => (n === 1 ? '1 home: me too' : `${n} homes: me too`),
    priority: 'Priority',
    hidden: 'Name hidden',
    owner: (name) => `${name} has it`,
    wasOwner: (name) => `${name} had it`,
    nobody: 'Nobody has it yet',
    offered: (name) => `Offered to ${name}, not taken over yet`,
    story: 'What happened',
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
    datePassed: 'the expected date went by',
    dateSet: (date) => `new expected date: ${date}`,
    broken: (promise) => `the promised ${promise} is late`,
    comma: ', ',
    other: 'something was noted',
    toOwner: (name) => `to ${name}`,
    expected: (date) => `expected ${date}`,
    cause: (cause) => `cause: ${cause}`,
    goTo: (where) => `where to go: ${where}`,
    reopenTag: {
      still: 'still there',
      again: 'broke again',
      half: 'only half done',
      nobody: 'nobody came',
      unclear: 'not explained',
    },
    savedUnedited: 'saved reply, unedited',
    read: (at) => `read ${at}`,
    reply: 'Reply',
    note: 'Internal note',
    replyPlaceholder: 'Reply to the resident',
    notePlaceholder: 'Only staff can see this',
    saved: 'Saved replies',
    photo: 'Photos',
    toNote: 'Internal note',
    toReply: 'Public reply',
    lastWords: (name, words) => `${name}: ${words}`,
    sent: 'Replied',
    keptHere: 'Not sent; your words are kept. Tap send again with a signal; nothing is doubled.',
    full: 'This phone is full: the words are lost when you leave this page.',
    closed: 'This has ended; no more replies.',
    unreadable: 'Some files are no photos and were left out.',
    photosFull: 'This phone is full; the photos were not added.',
    savedTitle: 'Saved replies',
    savedEmpty: 'No saved replies yet.',
    savedSend: 'Send as it is',
    savedSendLabel: (title) => `Send as it is: ${title}`,
    savedUseLabel: (title) => `Put into the reply: ${title}`,
    stale: 'Somebody changed it a moment ago. Your words are kept.',
    staleLook: 'Just changed:',
    sendAgain: 'Seen, send again',
    unsure: 'No answer came, so it may have arrived. Tap send again; nothing is doubled.',
    action: {
      accept: 'Accept',
      take: 'Start work',
      thank: 'Thank',
      answer: 'Answer',
      'accept-offer': 'Take over',
      process: 'Start work',
      resume: 'Go on',
      unhold: 'Off hold',
      resolve: 'Done',
      ask: 'Ask',
      hold: 'Hold',
      offer: 'Transfer',
      decline: 'Decline',
      merge: 'Merge',
      unmerge: 'Separate',
      undo: 'Undo',
      priority: 'Priority',
    },
    actions: 'You can',
    more: 'More actions',
    done: {
      accept: 'Accepted',
      take: 'Started',
      thank: 'Thanked',
      answer: 'Answered; the resident confirms',
      'accept-offer': 'Taken over',
      process: 'Started',
      resume: 'Going on',
      unhold: 'Off hold',
      resolve: 'Done; the resident confirms',
      ask: 'Asked; the clock is paused',
      hold: 'On hold; the resident knows the date',
      offer: 'Offered',
      decline: 'The resident has been told',
      merge: 'Merged',
      unmerge: 'Separated',
      undo: 'Undone',
      priority: 'Priority changed',
    },
    undo: (left) => `Can be undone for ${left}`,
    undoGo: 'Undo',
    refusal: {
      firstResponse: 'Reply to the resident first, then mark it done.',
      words: 'Please write a few words.',
      note: 'The note needs at least 6 characters.',
      reason: 'Please give the reason.',
      ownerId: 'This colleague cannot take this one.',
      colleague: 'This colleague cannot take this one.',
      departmentId: 'Please choose a department.',
      outcome: 'Please choose an outcome.',
      expectedAt: 'The date must lie between tomorrow and 90 days from now.',
      whereTo: 'Please say where the resident can go instead.',
      parent: 'Cannot merge into this one: same community, still open, not itself merged.',
      questions: 'Two public questions must each stay unanswered for 7 days first.',
      offer: 'The offer was taken over or came back meanwhile.',
      tooLate: 'The time to undo is over.',
      aboutStaff: 'This is about you; another colleague handles it.',
      ownTicket: 'Nobody handles the own request.',
      action: 'You cannot do this now.',
      state: 'This has just changed. Please look at the newest state.',
      priority: 'That is the priority already.',
      photoIds: 'A photo did not arrive. Please remove it and add it again.',
    },
  },
)

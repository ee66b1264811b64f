import { defineWords, type Words } from '../../../lib/words'
import { actionText } from './text-actions'
import { storyText } from './text-story'

interface PageWords {
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
  offerUntil(at: string): string
  helpedBy(names: string): string
  alsoHere(names: string): string
  readonly story: string
  readonly reopenTag: Readonly<Record<string, string>>
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
  readonly queued: string
  waiting(what: string): string
  readonly stuck: string
  readonly putBack: string
  readonly letGo: string
  readonly full: string
  readonly closed: string
  readonly unreadable: string
  readonly photosFull: string
  readonly savedTitle: string
  readonly savedEmpty: string
  readonly savedSend: string
  savedSendLabel(title: string): string
  savedUseLabel(title: string): string
  readonly stale: string
  readonly staleLook: string
  readonly sendAgain: string
  readonly unsure: string
}

const pageText: Words<PageWords> = defineWords<PageWords>(
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
    offerUntil: (at) => `${at}前没人接就退回`,
    helpedBy: (names) => `${names} 协助`,
    alsoHere: (names) => `${names} 也在看这一件`,
    story: '经过',
    reopenTag: {
      still: '问题还在',
      again: '好了又坏',
      half: '只做了一部分',
      nobody: '没有人来',
      unclear: '没说清楚',
    },
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
    queued: '没有信号，已存在手机里，有信号自动送出。',
    waiting: (what) => `等信号送出：${what}`,
    stuck: '没有送出：',
    putBack: '放回输入框',
    letGo: '不送了',
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
    offerUntil: (at) => `comes back ${at}`,
    helpedBy: (names) => `${names} helps`,
    alsoHere: (names) => `${names} is looking at this, too`,
    story: 'What happened',
    reopenTag: {
      still: 'still there',
      again: 'broke again',
      half: 'only half done',
      nobody: 'nobody came',
      unclear: 'not explained',
    },
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
    queued: 'No signal: kept on the phone, goes out by itself.',
    waiting: (what) => `Waits for a signal: ${what}`,
    stuck: 'Not sent: ',
    putBack: 'Back into the field',
    letGo: 'Do not send',
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
  },
)

/** All words of a ticket as staff see it. */
export const text = {
  zh: { ...pageText.zh, ...storyText.zh, ...actionText.zh },
  en: { ...pageText.en, ...storyText.en, ...actionText.en },
}

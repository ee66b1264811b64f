import { defineWords } from '../../lib/words'

interface PraiseWords {
  readonly title: string
  readonly how: string
  readonly at: (community: string) => string
  readonly words: string
  readonly wordsHint: string
  readonly who: string
  readonly nobody: string
  readonly send: string
  readonly pick: string
  readonly thanks: string
  readonly thanksHint: (moment: string) => string
  readonly unsent: string
  readonly home: string
  readonly noCode: string
  readonly noCodeHint: string
  readonly gone: string
  readonly bars: Readonly<Record<'sign-in' | 'home' | 'colleague' | 'again', string>>
  readonly hints: Readonly<Record<'sign-in' | 'home' | 'colleague', string>>
  readonly again: (moment: string) => string
  readonly signIn: string
  readonly bind: string
  readonly personTitle: string
  readonly personLead: string
  readonly personWords: string
  readonly personHint: string
  readonly pickPerson: string
  readonly writeWords: string
  readonly full: string
}

export const text = defineWords<PraiseWords>(
  {
    title: '说说这个岗位',
    how: '这次在这里，您觉得怎么样？',
    at: (community) => `${community} · 打给岗位，只看合计`,
    words: '想说一句（可以不写）',
    wordsHint: '例如：下雨天帮忙撑伞到楼下',
    who: '是哪一位（可以不选）',
    nobody: '不指名',
    send: '送出',
    pick: '先点一个表情。',
    thanks: '谢谢，记下了。',
    thanksHint: (moment) => `同一个岗位七天一次，${moment} 起可以再说。`,
    unsent: '没有送出去。您选的还在，再点一次就好，不会重复。',
    home: '回到首页',
    noCode: '扫一扫岗位上的码',
    noCodeHint: '前台、门岗、保洁、维修都贴着一张。扫了就能打分。',
    gone: '这张码已经停用。',
    bars: {
      'sign-in': '登录以后就能打分',
      home: '这里的住户才能打分',
      colleague: '您在这里上班',
      again: '这个岗位您最近说过了',
    },
    hints: {
      'sign-in': '只有绑定了这个小区房屋的住户能打分，每个岗位七天一次。',
      home: '请先绑定这个小区的房屋。',
      colleague: '员工不给岗位打分，自己的也不能。',
    },
    again: (moment) => `七天一次。${moment} 起可以再说。`,
    signIn: '去登录',
    bind: '去绑定',
    personTitle: '表扬一位员工',
    personLead: '选一位，写一句。前台会转告，也会谢谢您。',
    personWords: '想说什么',
    personHint: '例如：半夜漏水，十分钟就到了，还把地拖干净',
    pickPerson: '先选一位。',
    writeWords: '写一句再送。',
    full: '手机存满了，没能记下来。请腾一点空间再试。',
  },
  {
    title: 'About this post',
    how: 'How was it here this time?',
    at: (community) => `${community} · for the post, read as a sum only`,
    words: 'A line, if you like',
    wordsHint: 'For example: held an umbrella to my door',
    who: 'Who was it (optional)',
    nobody: 'No name',
    send: 'Send',
    pick: 'Tap a face first.',
    thanks: 'Thank you, noted.',
    thanksHint: (moment) => `Once a week for each post; again from ${moment}.`,
    unsent: 'Not sent. Your choice is still here; tap again, nothing is doubled.',
    home: 'To the first page',
    noCode: 'Scan the code at a post',
    noCodeHint: 'Front desk, gates, cleaning and repairs have one on the wall.',
    gone: 'This code is not in use any more.',
    bars: {
      'sign-in': 'Sign in to rate',
      home: 'For residents of this community',
      colleague: 'You work here',
      again: 'You rated this post a short while ago',
    },
    hints: {
      'sign-in': 'Only residents with a home here can rate, once a week for each post.',
      home: 'Please bind a home of this community first.',
      colleague: 'Staff do not rate posts.',
    },
    again: (moment) => `Once a week. Again from ${moment}.`,
    signIn: 'Sign in',
    bind: 'Bind a home',
    personTitle: 'Praise somebody',
    personLead: 'Choose a person and write a line. The front desk passes it on, and thanks you.',
    personWords: 'What would you like to say',
    personHint: 'For example: came within ten minutes at midnight, and mopped the floor',
    pickPerson: 'Choose a person first.',
    writeWords: 'Write a line first.',
    full: 'This phone is full and could not keep it. Please make some room and try again.',
  },
)

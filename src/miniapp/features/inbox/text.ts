import { defineWords } from '../../lib/words'

/** Today, the six days before, and what is older. */
export type Age = 'today' | 'week' | 'older'

/** What a message can tell about. Names of people who reported are never among them. */
export interface Facts {
  /** "电梯 WT-261122-0031" */
  readonly about: string
  /** "前台 王敏", or the house when nobody is named. */
  readonly who: string
  readonly day: string
  readonly reason: string
  readonly whereTo: string
  readonly home: string
  readonly level: string
  readonly name: string
  /** Of a known incident. */
  readonly title: string
  readonly words: string
  /** Two hours in which somebody comes: "明天 09:00–11:00". */
  readonly window: string
  /** How many things. */
  readonly count: string
}

type Sentence = (facts: Facts) => string

/** One sentence per template of the cloud. The list lives there; what is missing here reads as `other`. */
type Sentences = Readonly<Record<string, Sentence>>

interface InboxWords {
  readonly title: string
  readonly empty: string
  readonly emptyHint: string
  readonly markAll: string
  readonly unread: string
  readonly more: string
  readonly house: string
  readonly ages: Readonly<Record<Age, string>>
  readonly other: Sentence
  readonly sentences: Sentences
  readonly endorsed: Readonly<Record<string, Sentence>>
}

export const text = defineWords<InboxWords>(
  {
    title: '消息',
    empty: '还没有消息',
    emptyHint: '有人受理、回复、办好了，都会在这里告诉您。',
    markAll: '全部已读',
    unread: '未读',
    more: '看更早的',
    house: '物业',
    ages: { today: '今天', week: '这几天', older: '更早' },
    other: ({ about }) => `${about} 有了新的进展。`,
    endorsed: {
      accepted: ({ about }) => `您也遇到的事（${about}）有人受理了。`,
      replied: ({ about }) => `您也遇到的事（${about}），物业有了答复。`,
      resolved: ({ about }) => `您也遇到的事（${about}），我们说办好了。`,
      closed: ({ about }) => `您也遇到的事（${about}），住户确认解决了。`,
      ended: ({ about }) => `您也遇到的事（${about}）办结了。`,
      declined: ({ about }) => `您也遇到的事（${about}），物业没有办理。想知道为什么，可以问前台。`,
    },
    sentences: {
      accepted: ({ who, about }) => `${who} 接手了您的事：${about}。`,
      'handed-over': ({ who, about }) => `${about} 现在由 ${who} 负责。`,
      reply: ({ who, about }) => `${who} 回复您：${about}。`,
      question: ({ who, about }) => `${who} 有一句话问您：${about}。您一回，计时就接着走。`,
      'on-hold': ({ about, reason, day }) => `${about}：${reason}，预计 ${day}到。`,
      'expected-date-set': ({ about, day }) => `${about} 有了新的日子：${day}。`,
      resolved: ({ about }) => `我们说办好了，请您看一眼：${about}。`,
      answered: ({ who, about }) => `${who} 回答了您的问题：${about}。`,
      thanked: ({ who }) => `${who} 谢谢您的表扬。`,
      'closed-for-you': ({ who, about }) =>
        `${who} 上门确认后办结：${about}。不对的话还可以重新办理。`,
      'auto-closed': ({ about }) => `7 天没有收到回答，先办结了：${about}。还可以重新办理。`,
      declined: ({ about, whereTo }) => `${about} 这件事我们办不了。请找：${whereTo}。`,
      merged: ({ about }) => `${about} 和同样的事并在一起办。`,
      unmerged: ({ about }) => `${about} 拆开单独办，时间照原来的算。`,
      'merged-reopened': ({ about }) => `${about} 并在一起的事没有解决，正在重新办理。`,
      'priority-changed': ({ about, level }) => `${about} 改为${level}。`,
      'promise-broken': ({ about }) => `${about} 超过约定，已报给项目经理。`,
      'home-asked': ({ home, name }) =>
        `${name || '有人'} 申请绑定 ${home}。您认识的话可以通过，前台也会核对。`,
      'home-joined': ({ home, name }) =>
        `${name || '一位家人'} 绑定了 ${home}。不认识的话请打前台。`,
      'home-approved': ({ home }) => `${home} 绑定好了。`,
      'home-refused': ({ home, reason }) => `${home} 没有通过核对。${reason || '请打前台问一下。'}`,
      'home-left': ({ home, name }) =>
        `${name || '一位住户'} 搬出了 ${home}。房屋码已作废，要新的请找前台。`,
      'home-ended': ({ home }) => `您已搬出 ${home}。您反映过的事还可以看 30 天。`,
      'incident-news': ({ title, words }) => `${title}：${words}`,
      'incident-over': ({ title, words }) => `${title}，恢复了：${words}`,
      'content-blocked': ({ about }) =>
        `您写的内容没有通过平台检查，家里其他人看不到${about && `：${about}`}。觉得不对，可以请前台看一下。`,
      'content-hidden': ({ about, reason }) =>
        `前台没有公开您写的内容${about && `（${about}）`}。原因：${reason}`,
      'content-released': ({ about }) => `前台看过了，您写的内容已经公开${about && `：${about}`}。`,
      'phone-moved': () =>
        '您留的手机号现在由另一位住户使用，已从您的资料里去掉。要留新的，请在“我的资料”里更新。',
      'urgent-ticket': ({ about }) => `紧急：${about}。`,
      assigned: ({ about }) => `派给您：${about}。`,
      'resident-wrote': ({ about }) => `住户有补充：${about}。`,
      urged: ({ about }) => `住户催了：${about}。`,
      confirmed: ({ about }) => `住户确认了：${about}。`,
      unclear: ({ about }) => `住户说不清楚，请联系：${about}。`,
      reopened: ({ about }) => `住户说没有解决，重新办理：${about}。`,
      withdrawn: ({ about }) => `住户撤回了：${about}。`,
      offered: ({ about }) => `转给您，4 小时内接手：${about}。`,
      'offer-accepted': ({ about }) => `转出的有人接手了：${about}。`,
      'offer-returned': ({ about }) => `没有人接手，退回给您：${about}。`,
      'expected-date-passed': ({ about }) => `预计的日子过了，24 小时内请给新的：${about}。`,
      'promise-half': ({ about }) => `约定的时间过半：${about}。`,
      'promise-near': ({ about }) => `快到约定的时间了：${about}。`,
      'promise-broken-desk': ({ about }) => `超过约定：${about}。`,
      revealed: ({ who, about, reason }) =>
        `${who} 查看了您的姓名和房号：${about}。原因：${reason}。`,
      'appointment-offered': ({ who, about }) => `${who} 想上门看看，请您选一个时间：${about}。`,
      'appointment-agreed': ({ about, window }) => `上门时间约好了：${window}（${about}）。`,
      'appointment-moved': ({ who, about }) => `${who} 要改上门时间，请您重新选：${about}。`,
      'appointment-cancelled': ({ about }) => `上门取消了：${about}。原因写在进度里。`,
      'appointment-kept': ({ who, about }) =>
        `${who} 记下：按约上门了（${about}）。没有人来的话，请告诉我们。`,
      'appointment-missed': ({ about }) => `约好的上门没有成：${about}。可以再约一次。`,
      'appointment-reminder': ({ about, window }) => `提醒您：${window} 有人上门（${about}）。`,
      'appointment-chosen-desk': ({ about, window }) => `住户选了上门时间 ${window}：${about}。`,
      'appointment-asked-desk': ({ about }) => `住户想要别的上门时间：${about}。`,
      'appointment-moved-desk': ({ about, window }) => `住户把上门改到 ${window}：${about}。`,
      'appointment-cancelled-desk': ({ about }) => `住户取消了上门：${about}。`,
      'appointment-missed-desk': ({ about }) => `住户说没有人上门：${about}。`,
      'appointment-reminder-desk': ({ about, window }) => `提醒：${window} 您要上门（${about}）。`,
      'late-list': ({ count }) => `${count} 件事超过约定一半以上的时间，还没办完。`,
      'improvement-doing': ({ title }) => `您提过的「${title}」在办了，进展写在「您说·我们做」。`,
      'improvement-done': ({ title }) => `您提过的「${title}」做好了，谢谢您说出来。`,
      'improvement-not-possible': ({ title }) =>
        `您提过的「${title}」这次做不到，为什么写在「您说·我们做」。`,
      'answer-copy': () =>
        '员工替您填了一份回访，留在「我说过的」里；不是您说的，点“不是这样”，就不算数。',
      'capacity-short': () => '今天到期的补救电话比值班的人能打的多，请加派人手。',
      'open-ends': () => '有低分的回答还没有下文，请在 7 天内了结：「回访」里的「未了结」。',
      'themes-found': ({ count }) => `住户反复说的事，新发现 ${count} 件，请看「改进」。`,
    },
  },
  {
    title: 'Messages',
    empty: 'No messages yet',
    emptyHint: 'When somebody accepts, replies or finishes, you read it here.',
    markAll: 'Mark all read',
    unread: 'unread',
    more: 'Show earlier',
    house: 'Property office',
    ages: { today: 'Today', week: 'The last days', older: 'Earlier' },
    other: ({ about }) => `There is news about ${about}.`,
    endorsed: {
      accepted: ({ about }) => `What you have too (${about}) is accepted.`,
      replied: ({ about }) => `What you have too (${about}): the office has replied.`,
      resolved: ({ about }) => `What you have too (${about}): we say it is done.`,
      closed: ({ about }) => `What you have too (${about}) is confirmed as solved.`,
      ended: ({ about }) => `What you have too (${about}) is closed.`,
      declined: ({ about }) =>
        `What you have too (${about}) is not taken up. The front desk can tell you why.`,
    },
    sentences: {
      accepted: ({ who, about }) => `${who} has taken on your request: ${about}.`,
      'handed-over': ({ who, about }) => `${about} is now with ${who}.`,
      reply: ({ who, about }) => `${who} replied: ${about}.`,
      question: ({ who, about }) =>
        `${who} has a question: ${about}. The clock goes on when you answer.`,
      'on-hold': ({ about, reason, day }) => `${about}: ${reason}, expected ${day}.`,
      'expected-date-set': ({ about, day }) => `${about} has a new date: ${day}.`,
      resolved: ({ about }) => `We say it is done, please look: ${about}.`,
      answered: ({ who, about }) => `${who} answered your question: ${about}.`,
      thanked: ({ who }) => `${who} thanks you for the praise.`,
      'closed-for-you': ({ who, about }) =>
        `${who} visited and closed ${about}. You can reopen it.`,
      'auto-closed': ({ about }) =>
        `Closed after 7 days without an answer: ${about}. You can reopen it.`,
      declined: ({ about, whereTo }) => `We cannot take up ${about}. Please turn to: ${whereTo}.`,
      merged: ({ about }) => `${about} is handled together with the same request.`,
      unmerged: ({ about }) => `${about} is handled on its own again; its time runs as before.`,
      'merged-reopened': ({ about }) =>
        `What ${about} was joined with is not solved; it is being worked on again.`,
      'priority-changed': ({ about, level }) => `${about} is now: ${level}.`,
      'promise-broken': ({ about }) => `${about} is overdue; the site manager has been told.`,
      'home-asked': ({ home, name }) =>
        `${name || 'Somebody'} asks to join ${home}. If you know them you may approve; the desk checks too.`,
      'home-joined': ({ home, name }) =>
        `${name || 'A family member'} joined ${home}. If you do not know them, call the desk.`,
      'home-approved': ({ home }) => `${home} is bound.`,
      'home-refused': ({ home, reason }) =>
        `${home} was not approved. ${reason || 'Please ask the front desk.'}`,
      'home-left': ({ home, name }) =>
        `${name || 'Somebody'} moved out of ${home}. Its home code is void; the front desk prints a new one.`,
      'home-ended': ({ home }) =>
        `You moved out of ${home}. What you reported can be read for 30 more days.`,
      'incident-news': ({ title, words }) => `${title}: ${words}`,
      'incident-over': ({ title, words }) => `${title}, over: ${words}`,
      'content-blocked': ({ about }) =>
        `What you wrote did not pass the platform’s check, so others of your home do not see it${about && `: ${about}`}. If that is wrong, ask the front desk to look.`,
      'content-hidden': ({ about, reason }) =>
        `The front desk does not show what you wrote${about && ` (${about})`}. The reason: ${reason}`,
      'content-released': ({ about }) =>
        `The front desk has looked: what you wrote is shown${about && `: ${about}`}.`,
      'phone-moved': () =>
        'The mobile number that you gave belongs to another resident now and was taken out of your data. You can give a new one under My data.',
      'urgent-ticket': ({ about }) => `Emergency: ${about}.`,
      assigned: ({ about }) => `Assigned to you: ${about}.`,
      'resident-wrote': ({ about }) => `The resident wrote: ${about}.`,
      urged: ({ about }) => `The resident sent a reminder: ${about}.`,
      confirmed: ({ about }) => `The resident confirmed: ${about}.`,
      unclear: ({ about }) => `The resident does not know, please get in touch: ${about}.`,
      reopened: ({ about }) => `The resident says it is not solved: ${about}.`,
      withdrawn: ({ about }) => `The resident withdrew: ${about}.`,
      offered: ({ about }) => `Passed to you, accept within 4 hours: ${about}.`,
      'offer-accepted': ({ about }) => `Somebody took it over: ${about}.`,
      'offer-returned': ({ about }) => `Nobody took it over, back to you: ${about}.`,
      'expected-date-passed': ({ about }) =>
        `The expected day has passed, give a new one within 24 hours: ${about}.`,
      'promise-half': ({ about }) => `Half of the promised time is over: ${about}.`,
      'promise-near': ({ about }) => `Nearly due: ${about}.`,
      'promise-broken-desk': ({ about }) => `Overdue: ${about}.`,
      revealed: ({ who, about, reason }) =>
        `${who} has looked up your name and home: ${about}. The reason: ${reason}.`,
      'appointment-offered': ({ who, about }) =>
        `${who} would like to come and look. Please choose a time: ${about}.`,
      'appointment-agreed': ({ about, window }) => `The visit is agreed: ${window} (${about}).`,
      'appointment-moved': ({ who, about }) =>
        `${who} has to move the visit. Please choose again: ${about}.`,
      'appointment-cancelled': ({ about }) =>
        `The visit is cancelled: ${about}. The reason stands in its story.`,
      'appointment-kept': ({ who, about }) =>
        `${who} noted that the visit took place (${about}). If nobody came, please tell us.`,
      'appointment-missed': ({ about }) =>
        `The visit did not work out: ${about}. Another one can be arranged.`,
      'appointment-reminder': ({ about, window }) =>
        `A reminder: somebody comes ${window} (${about}).`,
      'appointment-chosen-desk': ({ about, window }) =>
        `The resident chose ${window} for the visit: ${about}.`,
      'appointment-asked-desk': ({ about }) => `The resident asks for other times: ${about}.`,
      'appointment-moved-desk': ({ about, window }) =>
        `The resident moved the visit to ${window}: ${about}.`,
      'appointment-cancelled-desk': ({ about }) => `The resident cancelled the visit: ${about}.`,
      'appointment-missed-desk': ({ about }) => `The resident says that nobody came: ${about}.`,
      'appointment-reminder-desk': ({ about, window }) =>
        `A reminder: your visit ${window} (${about}).`,
      'late-list': ({ count }) =>
        `Late by more than half of the promised time and still open: ${count}.`,
      'improvement-doing': ({ title }) =>
        `Under way: "${title}", as you asked. See "You said, we did".`,
      'improvement-done': ({ title }) => `Done: "${title}", as you asked. Thank you for saying so.`,
      'improvement-not-possible': ({ title }) =>
        `"${title}" cannot be done this time; "You said, we did" says why.`,
      'answer-copy': () =>
        'Staff filled in a follow-up for you; it is kept under What I said. If it was not so, say so there and it counts nowhere.',
      'capacity-short': () =>
        'More recovery calls are due today than the people on duty can make: please add somebody.',
      'open-ends': () =>
        'Low answers still wait for an end within 7 days: see Open ends under Follow-ups.',
      'themes-found': ({ count }) =>
        `${count} new things that residents keep saying: see Improvements.`,
    },
  },
)

import type { News, Rung } from '#domain/messages/ladder'
import type { Settling } from '#domain/messages/settling'
import { defineWords } from '../../../lib/words'

const NEWS_ZH: Record<News, string> = {
  'first-reply': '第一次回复',
  reply: '回复',
  question: '请住户补充',
  resolved: '请住户确认办好没有',
  improvement: '您说·我们做 有了结果',
  'follow-up': '回访邀请',
  exit: '搬走后的回访',
  alarm: '紧急工单',
}
const NEWS_EN: Record<News, string> = {
  'first-reply': 'First reply',
  reply: 'Reply',
  question: 'Question to the resident',
  resolved: 'Is it solved?',
  improvement: 'You said, we did',
  'follow-up': 'Follow-up',
  exit: 'Follow-up after moving out',
  alarm: 'Emergency',
}
const BY_ZH: Record<Rung, string> = { subscribe: '微信', sms: '短信', call: '电话' }
const BY_EN: Record<Rung, string> = { subscribe: 'WeChat', sms: 'text', call: 'call' }
const HOW_ZH: Record<Settling, string> = {
  done: '打通了，说到了',
  unreachable: '没打通',
  again: '再发一次',
  dropped: '不用再发',
}
const HOW_EN: Record<Settling, string> = {
  done: 'Reached and told',
  unreachable: 'Not reached',
  again: 'Send once more',
  dropped: 'Let it be',
}

export const text = defineWords(
  {
    title: '电话任务与没送到的',
    lead: (wechat: number, texts: number, waiting: number) =>
      `24 小时内：微信 ${wechat} 条，短信 ${texts} 条；在路上 ${waiting} 条。`,
    part: '看哪一些',
    calls: (n: number) => `要打的电话 ${n}`,
    failed: (n: number) => `没送到 ${n}`,
    news: NEWS_ZH,
    by: BY_ZH,
    how: HOW_ZH,
    hidden: '不向处理人公开的住户',
    somebody: '没有登记住处',
    why: {
      open: '微信和短信都没送到，App 里也还没看。',
      dead: '对方服务器一直说稍后再试，已放弃。',
      unknown: '发出后断线，不知道到没到；再发可能收到两条。',
      refused: '对方拒收。',
    } as Record<string, string>,
    code: (code: string, tries: number) => `代码 ${code}，试了 ${tries + 1} 次`,
    dial: '拨号',
    noNumber: '没有登记电话，请上门或按对讲。',
    ticket: (receipt: string) => `工单 ${receipt}`,
    noCalls: '没有要打的电话。',
    noFailed: '都送到了。',
    jobs: '停下来的后台任务',
    jobError: (kind: string, error: string) => `${kind} · ${error}`,
    retry: '重新跑',
    done: '记下了。',
  },
  {
    title: 'Calls to make and failures',
    lead: (wechat, texts, waiting) =>
      `Last 24 h: ${wechat} by WeChat, ${texts} texts; ${waiting} on their way.`,
    part: 'Which ones',
    calls: (n) => `Calls to make ${n}`,
    failed: (n) => `Failed ${n}`,
    news: NEWS_EN,
    by: BY_EN,
    how: HOW_EN,
    hidden: 'A resident hidden from handlers',
    somebody: 'No home on file',
    why: {
      open: 'Neither WeChat nor a text brought it, and the app has not shown it yet.',
      dead: 'The other side kept saying "later"; given up.',
      unknown: 'The line broke after sending: it may have arrived. Once more may be twice.',
      refused: 'The other side refused it.',
    },
    code: (code, tries) => `Code ${code}, tried ${tries + 1} times`,
    dial: 'Dial',
    noNumber: 'No number on file: ring the door.',
    ticket: (receipt) => `Request ${receipt}`,
    noCalls: 'No calls to make.',
    noFailed: 'Everything arrived.',
    jobs: 'Jobs that stopped',
    jobError: (kind, error) => `${kind} · ${error}`,
    retry: 'Run again',
    done: 'Written down.',
  },
)

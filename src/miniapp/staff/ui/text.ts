import { defineWords } from '../../lib/words'

export const text = defineWords(
  {
    tabs: '员工页面',
    desk: '工作台',
    homes: '住户绑定',
    me: '我的',
    chosen: (label: string, value: string) => `${label}：${value}`,
    noSeat: '这里是员工的工作台',
    noSeatHint: '您的账号没有员工岗位。请让项目经理为您开通。',
    toHome: '回到首页',
    signIn: '登录',
    signInHint: '登录后才能看到工单。',
  },
  {
    tabs: 'Staff pages',
    desk: 'Desk',
    homes: 'Homes',
    me: 'Me',
    chosen: (label, value) => `${label}: ${value}`,
    noSeat: 'This is the staff desk',
    noSeatHint: 'Your account has no staff post. Please ask the site manager.',
    toHome: 'Back to the first page',
    signIn: 'Sign in',
    signInHint: 'Requests are shown after signing in.',
  },
)

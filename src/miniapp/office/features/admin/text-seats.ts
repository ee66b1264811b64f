import { defineWords } from '../../../lib/words'

interface SeatWords {
  readonly invite: string
  readonly out: string
  readonly goodUntil: (role: string, until: string) => string
  readonly drop: string
  readonly dropFor: (alias: string) => string
  readonly staff: (n: number) => string
  readonly ended: string
  readonly open: (n: number) => string
  readonly departments: string
  readonly add: string
  readonly head: (alias: string) => string
  readonly noHead: string
  readonly alias: string
  readonly role: string
  readonly department: string
  readonly noDepartment: string
  readonly end: string
  readonly endHint: (open: number) => string
  readonly reopen: string
  readonly makeCode: string
  readonly codeHint: string
  readonly codeHintShare: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly message: (code: string) => string
  readonly shareTitle: string
  readonly newDepartment: string
  readonly departmentName: string
  readonly headOf: string
  readonly joinTitle: string
  readonly joinLead: string
  readonly joinCode: string
  readonly join: string
  readonly signIn: string
  readonly signInHint: string
}

/** `2026-11-30` */
const day = (iso: string): string => iso.slice(0, 10)

export const text = defineWords<SeatWords>(
  {
    invite: '邀请员工',
    out: '已发出、还没用的编号',
    goodUntil: (role, until) => `${role} · ${day(until)} 前有效`,
    drop: '作废',
    dropFor: (alias) => `作废给${alias}的编号`,
    staff: (n) => `员工（${n}）`,
    ended: '已停用',
    open: (n) => `在办 ${n} 件`,
    departments: '部门',
    add: '新部门',
    head: (alias) => `负责人：${alias}`,
    noHead: '未定',
    alias: '称呼',
    role: '身份',
    department: '部门',
    noDepartment: '不属于部门',
    end: '停用',
    endHint: (open) =>
      open > 0
        ? `停用后马上不能再用。名下还有 ${open} 件在办，会自动转给同事。`
        : '停用后马上不能再用。',
    reopen: '重新启用',
    makeCode: '生成编号',
    codeHint: '只显示这一次，7 天内有效，用一次。对方登录后打开链接，输入编号。',
    codeHintShare: '只显示这一次，7 天内有效，用一次。点右上角“···”转发给对方。',
    copy: '复制邀请',
    copied: '已复制',
    notCopied: '没能复制，请抄下编号',
    message: (code) => `邀请您加入物业工作台，编号 ${code}，7 天内有效。`,
    shareTitle: '邀请您加入物业工作台',
    newDepartment: '新部门',
    departmentName: '部门名称',
    headOf: '负责人',
    joinTitle: '加入工作台',
    joinLead: '输入经理给您的编号。',
    joinCode: '编号（10 位）',
    join: '加入',
    signIn: '去登录',
    signInHint: '先登录，再用编号加入。',
  },
  {
    invite: 'Invite a colleague',
    out: 'Codes that are out',
    goodUntil: (role, until) => `${role} · good until ${day(until)}`,
    drop: 'Void',
    dropFor: (alias) => `Void the code for ${alias}`,
    staff: (n) => `Staff (${n})`,
    ended: 'ended',
    open: (n) => `${n} open`,
    departments: 'Departments',
    add: 'New one',
    head: (alias) => `Head: ${alias}`,
    noHead: 'not named',
    alias: 'Name at work',
    role: 'Role',
    department: 'Department',
    noDepartment: 'In no department',
    end: 'End this seat',
    endHint: (open) =>
      open > 0 ? `Ends at once. ${open} requests in their name go to colleagues.` : 'Ends at once.',
    reopen: 'Open it again',
    makeCode: 'Make a code',
    codeHint:
      'Shown this one time, good for 7 days, once. They sign in, open the link and type it.',
    codeHintShare: 'Shown this one time, good for 7 days, once. Send it with “···” at the top.',
    copy: 'Copy the invitation',
    copied: 'Copied',
    notCopied: 'Not copied; please write it down',
    message: (code) => `You are invited to the staff’s side. Code ${code}, good for 7 days.`,
    shareTitle: 'You are invited to the staff’s side',
    newDepartment: 'New department',
    departmentName: 'Name',
    headOf: 'Head',
    joinTitle: 'Join the staff',
    joinLead: 'Type the code that your manager gave you.',
    joinCode: 'Code (10 letters)',
    join: 'Join',
    signIn: 'Sign in',
    signInHint: 'Sign in first, then join with the code.',
  },
)

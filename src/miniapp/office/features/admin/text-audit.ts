import { defineWords } from '../../../lib/words'

interface AuditWords {
  readonly filter: string
  readonly filtered: string
  readonly from: string
  readonly to: string
  readonly dayHint: string
  readonly what: string
  readonly who: string
  readonly show: string
  readonly empty: string
  readonly nobody: string
  readonly facts: (facts: Readonly<Record<string, string | number | boolean>>) => string
  /** A newer cloud may know more: then its own word is shown. */
  readonly verbs: Readonly<Record<string, string | undefined>>
}

type Facts = Readonly<Record<string, string | number | boolean>>

/** Versions of a community count from 1001. */
const ofCommunity = (n: number): number => (n > 1000 ? n - 1000 : n)

const counted = (facts: Facts, names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .filter(([key]) => typeof facts[key] === 'number' && facts[key] !== 0)
    .map(
      ([key, word]) =>
        `${word} ${key === 'version' ? ofCommunity(Number(facts[key])) : facts[key]}`,
    )
    .join(' ')

export const text = defineWords<AuditWords>(
  {
    filter: '筛选',
    filtered: '已筛选，改一下',
    from: '从哪天',
    to: '到哪天',
    dayHint: '例如 2026-11-01，可以不填',
    what: '做了什么',
    who: '谁',
    show: '查看',
    empty: '没有这样的记录',
    nobody: '住户或系统',
    facts: (facts) =>
      counted(facts, {
        made: '新增',
        changed: '变更',
        ended: '搬离',
        rows: '行',
        homes: '户',
        version: '版本',
      }),
    verbs: {
      'bind-home': '绑定房屋',
      'request-home': '申请绑定房屋',
      'decide-home-request': '审核绑定申请',
      'renew-home-code': '换了一户的房屋码',
      'print-home-codes': '打印房屋码',
      'end-residency': '登记搬离',
      'issue-exit-link': '发出离住问卷链接',
      'delete-account': '注销账号',
      'reveal-reporter': '查看了报事人姓名',
      'see-answer': '查看了一份答卷',
      'end-call': '结束一次回访',
      'invite-staff': '邀请员工',
      'void-invite': '作废邀请',
      'join-staff': '加入工作台',
      'change-seat': '改了员工身份',
      'disable-seat': '停用员工',
      'enable-seat': '重新启用员工',
      'save-department': '改了部门',
      'make-policy': '发布承诺版本',
      'make-setting': '发布分类或问卷',
      'save-reply': '改了常用语',
      'retire-reply': '停用常用语',
      'import-buildings': '导入楼栋',
      'import-homes': '导入房屋',
      'import-residents': '导入住户',
      'export-buildings': '导出楼栋',
      'export-homes': '导出房屋',
      'export-residents': '导出住户',
      'demo-seeded': '生成演示数据',
    },
  },
  {
    filter: 'Filter',
    filtered: 'Filtered; change it',
    from: 'From',
    to: 'To',
    dayHint: 'Such as 2026-11-01; may be left empty',
    what: 'What was done',
    who: 'By whom',
    show: 'Show',
    empty: 'No such entry',
    nobody: 'a resident or the system',
    facts: (facts) =>
      counted(facts, {
        made: 'new:',
        changed: 'changed:',
        ended: 'moved out:',
        rows: 'rows:',
        homes: 'homes:',
        version: 'version',
      }),
    verbs: {
      'bind-home': 'Bound a home',
      'request-home': 'Asked for a home',
      'decide-home-request': 'Decided about a home',
      'renew-home-code': 'Renewed the code of a home',
      'print-home-codes': 'Printed codes of homes',
      'end-residency': 'Somebody moved out',
      'issue-exit-link': 'Gave out an exit link',
      'delete-account': 'Deleted the account',
      'reveal-reporter': 'Looked up a reporter’s name',
      'see-answer': 'Looked at an answer',
      'end-call': 'Ended a follow-up call',
      'invite-staff': 'Invited a colleague',
      'void-invite': 'Voided an invitation',
      'join-staff': 'Joined the staff',
      'change-seat': 'Changed a seat',
      'disable-seat': 'Ended a seat',
      'enable-seat': 'Opened a seat again',
      'save-department': 'Changed a department',
      'make-policy': 'Published promises',
      'make-setting': 'Published categories or questions',
      'save-reply': 'Changed a saved reply',
      'retire-reply': 'Retired a saved reply',
      'import-buildings': 'Imported buildings',
      'import-homes': 'Imported homes',
      'import-residents': 'Imported residents',
      'export-buildings': 'Exported buildings',
      'export-homes': 'Exported homes',
      'export-residents': 'Exported residents',
      'demo-seeded': 'Made the demo data',
    },
  },
)

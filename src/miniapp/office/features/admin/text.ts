import { defineWords } from '../../../lib/words'
import type { AdminPart } from './doors'

interface AdminWords {
  readonly title: string
  readonly notYours: string
  readonly parts: Readonly<Record<AdminPart, string>>
  readonly doors: Readonly<Record<AdminPart, string>>
  readonly save: string
  readonly done: string
  readonly more: string
  readonly none: string
  readonly all: string
  /** By the field that the cloud names. */
  readonly faults: Readonly<Record<string, string>>
}

export const text = defineWords<AdminWords>(
  {
    title: '管理',
    notYours: '这里由项目经理和公司管理员使用',
    parts: {
      import: '导入与导出',
      seats: '员工与部门',
      promises: '服务承诺',
      categories: '事项分类',
      questions: '问卷',
      replies: '常用语',
      codes: '打印二维码',
      audit: '操作记录',
    },
    doors: {
      import: '楼栋、房屋、住户',
      seats: '邀请、身份、停用',
      promises: '按版本，从某一天起生效',
      categories: '开哪些，哪些算重点',
      questions: '问哪些',
      replies: '改写、停用，历史都在',
      codes: '房屋码、岗位码',
      audit: '谁在什么时候做了什么',
    },
    save: '保存',
    done: '好了',
    more: '再看一些',
    none: '无',
    all: '全部',
    faults: {
      'file-old-excel': '这是旧的 .xls 文件，请另存为 .xlsx 或 CSV。',
      'file-unreadable': '这个文件读不出来，请重新另存一次。',
      'file-encoding': '看不懂这个文件的文字编码，请另存为 UTF-8 的 CSV。',
      'file-empty': '文件是空的。',
      'file-too-many-rows': '一次最多 20000 行，请分成几份。',
      file: '文件太大，最多 5 MB。',
      hash: '这不是刚才试算的那份文件，请重新选择。',
      problems: '数据刚变过，请重新试算。',
      role: '您不能给出或改动这个身份。',
      self: '自己的身份要由别人来改。',
      lastAdmin: '这是最后一位管理员，不能停用。',
      alias: '称呼要 1 到 20 个字。',
      name: '名称要 2 到 20 个字，不能和别的部门相同。',
      headId: '负责人要是在职员工。',
      validFrom: '生效日期要在今天以后，也要在上一个版本以后。',
      numbers: '有数字超出范围，或者和现在一样。',
      title: '标题要 1 到 20 个字。',
      words: '内容要 4 到 1000 个字。',
      same: '和现在一样，没有要保存的。',
      from: '日期要像 2026-03-01。',
      code: '编号不对、过期了，或者用过了。',
      seat: '您已经是这里的员工。',
    },
  },
  {
    title: 'Administration',
    notYours: 'For the site manager and the company’s admin',
    parts: {
      import: 'Import and export',
      seats: 'Staff and departments',
      promises: 'Promises',
      categories: 'Categories',
      questions: 'Questions',
      replies: 'Saved replies',
      codes: 'Print codes',
      audit: 'Audit log',
    },
    doors: {
      import: 'Buildings, homes, residents',
      seats: 'Invite, roles, end a seat',
      promises: 'In versions, from a day on',
      categories: 'Which are on, which a priority',
      questions: 'Which are asked',
      replies: 'Reword, retire; history stays',
      codes: 'Codes of homes and posts',
      audit: 'Who did what, and when',
    },
    save: 'Save',
    done: 'Done',
    more: 'Show more',
    none: 'None',
    all: 'All',
    faults: {
      'file-old-excel': 'This is an old .xls file. Save it as .xlsx or CSV.',
      'file-unreadable': 'This file cannot be read. Please save it once more.',
      'file-encoding': 'The letters of this file are not understood. Save it as CSV in UTF-8.',
      'file-empty': 'The file is empty.',
      'file-too-many-rows': 'At most 20,000 rows at once; please split it.',
      file: 'The file is too large: at most 5 MB.',
      hash: 'This is not the file of the dry run. Please choose it again.',
      problems: 'Something has just changed. Please run it dry once more.',
      role: 'You cannot give or change this role.',
      self: 'Your own seat is changed by somebody else.',
      lastAdmin: 'This is the last admin.',
      alias: 'The name at work takes 1 to 20 letters.',
      name: 'The name takes 2 to 20 letters and is not that of another department.',
      headId: 'The head must work here now.',
      validFrom: 'It must begin after today, and after the version before.',
      numbers: 'A number is out of its range, or nothing differs.',
      title: 'The title takes 1 to 20 letters.',
      words: 'The words take 4 to 1,000 letters.',
      same: 'Nothing differs from what is there.',
      from: 'A date such as 2026-03-01.',
      code: 'Wrong, expired or used.',
      seat: 'You work here already.',
    },
  },
)

import type { ImportReport } from '#contract/imports'
import type { ImportKind, RowError } from '#domain/imports/table'
import { defineWords } from '../../../lib/words'

interface ImportWords {
  readonly lead: string
  readonly kind: string
  readonly kinds: Readonly<Record<ImportKind, string>>
  readonly columns: Readonly<Record<ImportKind, string>>
  readonly take: string
  readonly taken: (rows: number) => string
  readonly notTaken: string
  readonly choose: string
  readonly another: string
  readonly write: string
  readonly fromChat: string
  readonly verdict: (report: ImportReport) => string
  readonly counts: (report: ImportReport) => string
  readonly ignored: (names: string) => string
  readonly wrongRows: string
  readonly row: (n: number) => string
  readonly more: (n: number) => string
  readonly names: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<RowError, (column: string, other: number) => string>>
}

export const text = defineWords<ImportWords>(
  {
    lead: '先试算，不写入；看清楚了，再写入这一份文件。',
    kind: '导入什么',
    kinds: { buildings: '楼栋', homes: '房屋', residents: '住户' },
    columns: {
      buildings: '列：楼栋*、单元列表、顺序',
      homes: '列：楼栋*、单元、房号*、显示名称、重点客户。没有的楼栋会一并新建。',
      residents: '列：楼栋*、单元、房号*、姓名*、手机号、身份*、入住日期*、搬离日期',
    },
    take: '导出现有数据（也可当模板）',
    taken: (rows) => `已导出 ${rows} 行`,
    notTaken: '没能导出，请再试一次',
    choose: '选择文件（CSV、XLSX）',
    another: '换一个文件',
    write: '写入这份文件',
    fromChat: '文件从微信聊天里选：先发给自己。',
    verdict: ({ written, wrong }) => {
      if (written) return '已写入'
      return wrong > 0 ? `有 ${wrong} 处不对，什么都没有写入` : '没有错误，还没有写入'
    },
    counts: ({ rows, made, changed, ended, unchanged, buildings }) =>
      [
        `共 ${rows} 行：新增 ${made}`,
        `变更 ${changed}`,
        ...(ended > 0 ? [`搬离 ${ended}`] : []),
        `不变 ${unchanged}`,
        ...(buildings > 0 ? [`新楼栋 ${buildings}`] : []),
      ].join('，'),
    ignored: (names) => `没有读这些列：${names}`,
    wrongRows: '不对的行',
    row: (n) => `第 ${n} 行`,
    more: (n) => `再看 ${n} 处`,
    names: {
      building: '楼栋',
      units: '单元列表',
      position: '顺序',
      unit: '单元',
      room: '房号',
      label: '显示名称',
      keyCustomer: '重点客户',
      name: '姓名',
      phone: '手机号',
      role: '身份',
      movedIn: '入住日期',
      movedOut: '搬离日期',
    },
    errors: {
      'missing-column': (column) => `没有“${column}”这一列`,
      'double-column': (column) => `“${column}”这一列出现了两次`,
      missing: (column) => `“${column}”是空的`,
      'too-long': (column) => `“${column}”太长`,
      'bad-text': (column) => `“${column}”里有存不了的字符`,
      formula: (column) => `“${column}”像公式，请改成文字`,
      'bad-yes-no': (column) => `“${column}”只能写是或否`,
      'bad-number': (column) => `“${column}”要写 0 到 9999 的整数`,
      'bad-role': () => '身份只能写业主、租户或家属',
      'bad-phone': () => '手机号不对，应为 11 位',
      'bad-date': (column) => `“${column}”不是日期，例如 2026-03-01`,
      'future-date': (column) => `“${column}”在今天以后`,
      double: (_column, other) => `和第 ${other} 行重复`,
      'unknown-building': () => '没有这栋楼，请先导入房屋',
      'unit-needed': () => '这栋楼有几个单元，请写明单元',
      'unknown-home': () => '没有这个房号，请先导入房屋',
      'nobody-to-end': () => '这户没有这位住户，不能登记搬离',
      ended: () => '这位住户已经搬离，日期对不上',
      'bad-move-out': () => '搬离日期早于入住，或在 92 天以前',
    },
  },
  {
    lead: 'A dry run first, nothing is written; then exactly this file is.',
    kind: 'What to import',
    kinds: { buildings: 'Buildings', homes: 'Homes', residents: 'Residents' },
    columns: {
      buildings: 'Columns: Building*, Entrances, Order',
      homes:
        'Columns: Building*, Entrance, Room*, Label, Key customer. New buildings are made too.',
      residents: 'Columns: Building*, Entrance, Room*, Name*, Phone, Role*, Moved in*, Moved out',
    },
    take: 'Export what is there (a template, too)',
    taken: (rows) => `${rows} rows exported`,
    notTaken: 'Not exported. Please try again.',
    choose: 'Choose a file (CSV, XLSX)',
    another: 'Another file',
    write: 'Write this file',
    fromChat: 'Files come from WeChat chats: send it to yourself first.',
    verdict: ({ written, wrong }) => {
      if (written) return 'Written'
      return wrong > 0
        ? `${wrong} things are wrong; nothing was written`
        : 'No errors. Not written yet.'
    },
    counts: ({ rows, made, changed, ended, unchanged, buildings }) =>
      [
        `${rows} rows: ${made} new`,
        `${changed} changed`,
        ...(ended > 0 ? [`${ended} moved out`] : []),
        `${unchanged} unchanged`,
        ...(buildings > 0 ? [`${buildings} new buildings`] : []),
      ].join(', '),
    ignored: (names) => `These columns were not read: ${names}`,
    wrongRows: 'Rows with errors',
    row: (n) => `Row ${n}`,
    more: (n) => `${n} more`,
    names: {
      building: 'Building',
      units: 'Entrances',
      position: 'Order',
      unit: 'Entrance',
      room: 'Room',
      label: 'Label',
      keyCustomer: 'Key customer',
      name: 'Name',
      phone: 'Phone',
      role: 'Role',
      movedIn: 'Moved in',
      movedOut: 'Moved out',
    },
    errors: {
      'missing-column': (column) => `There is no column “${column}”`,
      'double-column': (column) => `The column “${column}” stands there twice`,
      missing: (column) => `“${column}” is empty`,
      'too-long': (column) => `“${column}” is too long`,
      'bad-text': (column) => `“${column}” has letters that cannot be kept`,
      formula: (column) => `“${column}” looks like a formula; make it text`,
      'bad-yes-no': (column) => `“${column}” must say yes or no`,
      'bad-number': (column) => `“${column}” must be a whole number from 0 to 9999`,
      'bad-role': () => 'The role is owner, tenant or family',
      'bad-phone': () => 'Not a mobile number of 11 digits',
      'bad-date': (column) => `“${column}” is no date such as 2026-03-01`,
      'future-date': (column) => `“${column}” lies after today`,
      double: (_column, other) => `Says the same as row ${other}`,
      'unknown-building': () => 'No such building; import the homes first',
      'unit-needed': () => 'This building has several entrances; name one',
      'unknown-home': () => 'No such home; import the homes first',
      'nobody-to-end': () => 'Nobody of this name lives there to move out',
      ended: () => 'This resident has moved out already; the date does not fit',
      'bad-move-out': () => 'Moved out before moving in, or more than 92 days ago',
    },
  },
)

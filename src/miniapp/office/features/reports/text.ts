import type { ReportFileKind } from '#contract/reports'
import { defineWords } from '../../../lib/words'
import { periodEn, periodZh } from '../../lib/text-period'

interface ReportsWords {
  readonly title: string
  readonly lead: string
  readonly empty: string
  readonly emptyHint: string
  readonly period: (name: string) => string
  readonly frozen: (asOf: string, definitions: number) => string
  readonly few: string
  readonly of: (n: number, count: number | null) => string
  readonly margin: (low: number, high: number) => string
  readonly covered: string
  readonly files: string
  readonly file: Readonly<Record<ReportFileKind, string>>
  readonly fileNote: Readonly<Record<ReportFileKind, string>>
  readonly notOpened: string
}

export const text = defineWords<ReportsWords>(
  {
    title: '月报、季报',
    lead: '期末 24 小时后定稿，之后不再改。',
    empty: '还没有定稿的报告',
    emptyHint: '第一个月过完 24 小时后，这里会有月报。',
    period: periodZh,
    frozen: (asOf, definitions) => `按 ${asOf} 前的事实 · 口径第 ${definitions} 版`,
    few: '样本不足',
    of: (n, count) => (count === null ? `共 ${n}` : `${n} 中 ${count}`),
    margin: (low, high) => `误差范围 ${Math.round(low)} 到 ${Math.round(high)}`,
    covered: '回访覆盖率',
    files: '下载',
    file: { xlsx: '表格 XLSX', csv: '表格 CSV', answers: '不记名原始回答', picture: '公示栏图片' },
    fileNote: {
      xlsx: '封面和每张图的数据',
      csv: '同样的数，一个文本文件',
      answers: '给第三方：没有人、户、日期',
      picture: '当月四个数，可以打印',
    },
    notOpened: '没能打开，请再试一次。',
  },
  {
    title: 'Reports',
    lead: 'Frozen 24 hours after the end; never changed afterwards.',
    empty: 'No report yet',
    emptyHint: 'The first one comes 24 hours after the end of the month.',
    period: periodEn,
    frozen: (asOf, definitions) => `Facts until ${asOf} · definitions ${definitions}`,
    few: 'Too few',
    of: (n, count) => (count === null ? `${n} in all` : `${count} of ${n}`),
    margin: (low, high) => `margin ${Math.round(low)} to ${Math.round(high)}`,
    covered: 'Coverage',
    files: 'Download',
    file: {
      xlsx: 'Workbook, XLSX',
      csv: 'Tables, CSV',
      answers: 'Answers without names',
      picture: 'Picture for the wall',
    },
    fileNote: {
      xlsx: 'A cover and the data of each chart',
      csv: 'The same numbers as plain text',
      answers: 'For a third party: no person, home, day',
      picture: 'Four figures of the month, to print',
    },
    notOpened: 'It could not be opened. Please try again.',
  },
)

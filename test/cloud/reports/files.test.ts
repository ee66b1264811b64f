import { csvOf, harmless } from '#cloud/features/reports/files'
import { pictureOf } from '#cloud/features/reports/picture'
import { type Printed, sheetsOf } from '#cloud/features/reports/sheets'
import { figureOf } from '#domain/reports/figure'
import { loopFigures } from '#domain/reports/loop-figures'
import { reachFigures } from '#domain/reports/reach-figures'
import { voiceFigures } from '#domain/reports/voice-figures'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'QS-6: a cell that begins like a formula is shown, not run: %j',
  (words) => {
    expect(harmless(words)).toBe(`'${words}`)
  },
)

test('numbers stay numbers, also below zero; empty is empty and 0 is 0 (edge case 16)', () => {
  expect([harmless(-12.5), harmless(0), harmless(null)]).toEqual([-12.5, 0, null])
  expect(Buffer.from(csvOf([['=x', -3, 0, null, 'a,b']])).toString('utf8')).toBe(
    '\ufeff\'=x,-3,0,,"a,b"',
  )
})

const period = { from: 0, to: 1 }
const empty: Printed = {
  communityName: '<script>&"',
  period: '2026-10',
  asOf: '2026-11-01T16:00:00.000Z',
  definitions: 1,
  figures: {
    loop: loopFigures([], [], period),
    voice: voiceFigures({
      spans: ['2026-10'],
      yearBefore: '2025-10',
      cells: [],
      pairs: [],
      population: 0,
    }),
    reach: reachFigures({
      homes: [],
      quarter: period,
      answers: [],
      exits: { n: 0, reasons: [] },
      churn: { numerator: 0, denominator: 0 },
      tickets: [],
      contacts: [],
    }),
  },
  names: new Map(),
}

test('STF-09: the picture escapes what stands in it; of nobody it draws a dash, not 0 %, of seven too few', () => {
  const svg = pictureOf(empty, 'en')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('>\u2014<')
  expect(svg).not.toContain('Too few')
  expect(svg).not.toContain('0.0%')
  expect(pictureOf(empty, 'en')).toBe(svg)
  const { loop } = empty.figures
  const few = { ...loop, satisfied: figureOf({ numerator: 5, denominator: 7 }) }
  const seven = pictureOf({ ...empty, figures: { ...empty.figures, loop: few } }, 'zh')
  expect(seven).toContain('样本不足')
  expect(seven).toContain('n = 7')
})

const pageOf = (printed: Printed, lang: 'zh' | 'en', name: string) =>
  sheetsOf(printed, lang).find((sheet) => sheet.name === name)?.rows ?? []

test('STF-09: the cover shows a dash for nobody and "too few" for one to nine (edge case 15)', () => {
  const { loop } = empty.figures
  const rates = { ...loop.rates, solved: figureOf({ numerator: 5, denominator: 7 }) }
  const few = { ...empty, figures: { ...empty.figures, loop: { ...loop, rates } } }
  const cover = pageOf(few, 'zh', '封面')
  const row = (name: string) => cover.find(([first]) => first === name)
  expect(row('月内解决率')).toEqual(['月内解决率', '样本不足', 7])
  expect(row('24 小时响应率')).toEqual(['24 小时响应率', '\u2014', 0])
  expect(row('推荐意愿 NPS')).toEqual(['推荐意愿 NPS', '\u2014', 0])
  expect(row('回访覆盖率')).toEqual(['回访覆盖率', '\u2014', 0])
})

test('STF-09: words stand beside every code, in the language of the file', () => {
  const { loop, reach, voice } = empty.figures
  const full: Printed = {
    ...empty,
    figures: {
      loop: { ...loop, causes: [{ key: 'lift/third_party', count: 3 }] },
      voice,
      reach: {
        ...reach,
        answers: [{ channel: 'sms', stage: 'key-customer', shown: 12, answered: 2 }],
        tickets: [{ key: 'leak', count: 2, per100: 1 }],
        contacts: [{ key: 'progress', count: 4, per100: 2 }],
        exits: { n: 12, reasons: [{ key: 'leaseEnded', count: 9 }] },
      },
    },
  }
  expect(pageOf(full, 'zh', '类别和原因')[1]).toEqual(['电梯 / 外部单位', 'lift/third_party', 3])
  expect(pageOf(full, 'zh', '回答率')[1]).toEqual([
    '短信',
    'sms',
    '重点客户',
    'key-customer',
    12,
    2,
  ])
  expect(pageOf(full, 'zh', '反映').slice(1)).toEqual([
    ['漏水', 'leak', '工单类别', 2, 1],
    ['问进度', 'progress', '联系事由', 4, 2],
    ['租期到了', 'leaseEnded', '搬走的原因', 9, null],
  ])
  expect(pageOf(full, 'en', 'Services')[1]?.slice(0, 3)).toEqual([
    'Environment',
    'environment',
    'Self-filled',
  ])
  expect(pageOf(full, 'zh', '首次回应')[1]?.slice(0, 2)).toEqual(['1 小时内回应', 'within1h'])
})

import { csvOf, harmless } from '#cloud/features/reports/files'
import { pictureOf } from '#cloud/features/reports/picture'
import type { Printed } from '#cloud/features/reports/sheets'
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

test('STF-09: the picture escapes what stands in it, and of nobody it says too few, not 0 %', () => {
  const svg = pictureOf(empty, 'en')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('Too few')
  expect(svg).not.toContain('0.0%')
  expect(pictureOf(empty, 'en')).toBe(svg)
})

import type { Lang } from '#contract/common'
import { LOOP_KEYS } from '#domain/reports/closed-loop'
import type { Figure } from '#domain/reports/figure'
import type { Figures } from '#domain/reports/snapshot'
import { periodWords, reportText } from './text'
import { codeText, wordOf } from './text-codes'

export type Value = string | number | null
export interface SheetOfReport {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
}

export interface Printed {
  readonly communityName: string
  readonly period: string
  readonly asOf: string
  readonly definitions: number
  readonly figures: Figures
  /** Of buildings and staff. */
  readonly names: ReadonlyMap<string, string>
}

export const DASH = '\u2014'

const tenth = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10

type Words = (typeof reportText)[Lang]
type Codes = (typeof codeText)[Lang]

/** Of nobody there is no score: a dash (edge case 15); of fewer than ten it is not told. */
const shownOf = (value: number | null, n: number, t: Words): Value =>
  n === 0 ? DASH : (value ?? t.few)

const shareCells = ({ n, count, percent, low, high }: Figure): Value[] => [
  n,
  count,
  tenth(percent),
  tenth(low),
  tenth(high),
]
const headOf = (t: Words): Value[] => [t.n, t.count, t.percent, t.low, t.high]

const sheet = (t: Words, key: keyof Words['sheets'], ...rows: readonly (readonly Value[])[]) => ({
  name: t.sheets[key],
  rows,
})

type RateRow = readonly [keyof Words['rate'], Figure]

const ratesOf = ({ loop, reach }: Figures): readonly RateRow[] => [
  ...LOOP_KEYS.map((key) => [key, loop.rates[key]] as const),
  ['satisfied', loop.satisfied],
  ['rated', loop.rated],
  ['effort', loop.effort],
  ['firstContact', loop.firstContact],
  ['adopted', loop.adopted],
  ['covered', reach.covered],
  ['six', reach.sixDimensions],
  ['reached', reach.reached],
  ['churn', reach.churn],
]

/** The page that is read: whose, of when, counted how, and the figures that everybody asks for. */
function cover(printed: Printed, t: Words, lang: Lang): SheetOfReport {
  const { voice, reach } = printed.figures
  const { self } = voice.nps
  const net = self.score === null ? null : Math.round(self.score) || 0
  return sheet(
    t,
    'cover',
    [t.report],
    [t.community, printed.communityName],
    [t.period, periodWords(printed.period, lang)],
    [t.asOf, printed.asOf],
    [t.definitions, printed.definitions],
    [],
    [t.figure, t.percent, t.n],
    ...ratesOf(printed.figures)
      .slice(0, 6)
      .map(([key, of]) => [t.rate[key], shownOf(tenth(of.percent), of.n, t), of.n]),
    [t.rate.nps, shownOf(net, self.n, t), self.n],
    [t.rate.covered, shownOf(tenth(reach.covered.percent), reach.covered.n, t), reach.covered.n],
    [],
    [t.rules],
  )
}

/** `lift/equipment` */
function causeWords(key: string, c: Codes): string {
  const [category = '', cause = ''] = key.split('/')
  return `${wordOf(c.category, category)} / ${wordOf(c.rootCause, cause)}`
}

function loopSheets({ figures, names }: Printed, t: Words, c: Codes): SheetOfReport[] {
  const { loop } = figures
  const define = t.define as Readonly<Record<string, string>>
  return [
    sheet(
      t,
      'rates',
      [t.figure, ...headOf(t), t.how],
      ...ratesOf(figures).map(([key, of]) => [t.rate[key], ...shareCells(of), define[key] ?? null]),
    ),
    sheet(
      t,
      'replies',
      [t.figure, t.code, t.count, t.hours],
      ...loop.firstReply.map(({ key, count }) => [c.bucket[key], key, count, null]),
      ...loop.steps.map(({ key, n, hours }) => [c.step[key], key, n, hours]),
    ),
    sheet(
      t,
      'causes',
      [t.figure, t.code, t.count],
      ...loop.causes.map(({ key, count }) => [causeWords(key, c), key, count]),
    ),
    sheet(
      t,
      'handlers',
      [t.figure, ...headOf(t)],
      ...loop.handlers.map((one) => [names.get(one.staffId) ?? '', ...shareCells(one.solved)]),
    ),
  ]
}

function voiceSheets({ figures }: Printed, t: Words, c: Codes): SheetOfReport[] {
  const { dimensions, nps, trend } = figures.voice
  const margin = (of: { low: number | null; high: number | null; score: number | null }) => [
    tenth(of.score),
    tenth(of.low),
    tenth(of.high),
  ]
  const whose = [
    [t.self, nps.self],
    [t.staff, nps.staff],
  ] as const
  return [
    sheet(
      t,
      'services',
      [t.figure, t.code, t.by, ...headOf(t), t.mean, t.change],
      ...dimensions.flatMap(({ dimension: code, self, staff, change }) => {
        const named = [c.dimension[code], code]
        return [
          [...named, t.self, ...shareCells(self), self.mean, tenth(change?.points ?? null)],
          [...named, t.staff, ...shareCells(staff), staff.mean, null],
        ]
      }),
    ),
    sheet(
      t,
      'nps',
      [t.figure, t.n, ...t.parts, t.rate.nps, t.low, t.high],
      ...whose.map(([who, of]) => {
        const { detractors = null, passives = null, promoters = null } = of.counts ?? {}
        return [who, of.n, detractors, passives, promoters, ...margin(of)]
      }),
    ),
    sheet(
      t,
      'trend',
      [t.period, t.n, t.rate.nps, t.low, t.high],
      ...trend.map((one) => [one.period, one.n, ...margin(one)]),
    ),
  ]
}

function reachSheets({ figures, names }: Printed, t: Words, c: Codes): SheetOfReport[] {
  const { buildings, answers, tickets, contacts, exits } = figures.reach
  const leaving = exits.reasons.map((one) => ({ ...one, per100: null }))
  const reasons = [
    ...tickets.map((one) => [wordOf(c.category, one.key), t.tickets, one] as const),
    ...contacts.map((one) => [wordOf(c.reason, one.key), t.contacts, one] as const),
    ...leaving.map((one) => [wordOf(c.exit, one.key), t.exits, one] as const),
  ]
  return [
    sheet(
      t,
      'coverage',
      [t.figure, ...headOf(t)],
      ...buildings.map((one) => [names.get(one.buildingId) ?? '', ...shareCells(one.covered)]),
    ),
    sheet(
      t,
      'asking',
      [t.channel, t.code, t.kind, t.code, t.shown, t.answered],
      ...answers.map(({ channel, stage, shown, answered }) => [
        ...[wordOf(c.channel, channel), channel, wordOf(c.stage, stage), stage],
        ...[shown, answered],
      ]),
    ),
    sheet(
      t,
      'reasons',
      [t.figure, t.code, t.kind, t.count, t.per100],
      ...reasons.map(([words, kind, one]) => [words, one.key, kind, one.count, one.per100]),
    ),
  ]
}

/** A frozen report as tables: what charts are drawn from, with n, margin and definition. A hidden number is empty. */
export function sheetsOf(printed: Printed, lang: Lang): SheetOfReport[] {
  const t = reportText[lang]
  const c = codeText[lang]
  return [
    cover(printed, t, lang),
    ...loopSheets(printed, t, c),
    ...voiceSheets(printed, t, c),
    ...reachSheets(printed, t, c),
  ]
}

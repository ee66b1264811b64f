import { type Static, Type } from '@sinclair/typebox'
import type { LoopFigures } from '#domain/reports/loop-figures'
import { TICKET_FIGURES } from '#domain/reports/loop-rows'
import type { ReachFigures } from '#domain/reports/reach-figures'
import type { VoiceFigures } from '#domain/reports/voice-figures'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { TicketRow } from './tickets'

const count = Type.Integer({ minimum: 0 })
const number = Nullable(Type.Number())
const key = Type.String()

/** A share with its n and its 95 % interval; below ten everything but n is null. */
const share = { n: count, count: Nullable(count), percent: number, low: number, high: number }
const Share = Type.Object(share)
const scored = Type.Object({ ...share, mean: number })
const counted = Type.Array(Type.Object({ key, count }))
const per100 = Type.Array(Type.Object({ key, count, per100: number }))

/** `2026-10`, `2026-Q3` */
export const PeriodName = Type.String({ pattern: '^2[0-9]{3}-(0[1-9]|1[0-2]|Q[1-4])$' })

export const LoopPart = Type.Unsafe<LoopFigures>(
  Type.Object({
    rates: Type.Object({
      replied: Share,
      repliedOwnWords: Share,
      priority: Share,
      solved: Share,
      confirmed: Share,
    }),
    satisfied: Share,
    satisfiedByStaff: Share,
    rated: Share,
    effort: scored,
    firstReply: counted,
    causes: counted,
    firstContact: Share,
    adopted: Share,
    steps: Type.Array(Type.Object({ key, n: count, hours: number })),
    handlers: Type.Array(Type.Object({ staffId: Id, n: count, replied: Share, solved: Share })),
  }),
)

const nps = { n: count, score: number, low: number, high: number }
const npsFull = Type.Object({
  ...nps,
  counts: Nullable(Type.Object({ detractors: count, passives: count, promoters: count })),
})

export const VoicePart = Type.Unsafe<VoiceFigures>(
  Type.Object({
    dimensions: Type.Array(
      Type.Object({
        dimension: key,
        self: scored,
        staff: scored,
        change: Nullable(Type.Object({ points: number, low: number, high: number })),
      }),
    ),
    nps: Type.Object({ self: npsFull, staff: npsFull, population: Nullable(count) }),
    trend: Type.Array(Type.Object({ ...nps, period: key, verdict: Nullable(key) })),
    quadrant: Type.Array(
      Type.Object({ dimension: key, n: count, mean: number, correlation: number }),
    ),
  }),
)

export const ReachPart = Type.Unsafe<ReachFigures>(
  Type.Object({
    covered: Share,
    sixDimensions: Share,
    reached: Share,
    buildings: Type.Array(
      Type.Object({
        buildingId: Id,
        homes: count,
        covered: Share,
        sixDimensions: Share,
        reached: Share,
      }),
    ),
    answers: Type.Array(Type.Object({ channel: key, stage: key, shown: count, answered: count })),
    exits: Type.Object({ n: count, reasons: counted }),
    churn: Share,
    homes: count,
    tickets: per100,
    contacts: per100,
  }),
)

const Named = Type.Array(Type.Object({ id: Id, name: Type.String() }))

const head = {
  communityName: Type.String(),
  period: PeriodName,
  /** Facts recorded until then count. */
  asOf: IsoInstant,
  /** 24 h after the end of the period nothing changes any more. */
  final: Type.Boolean(),
  /** Version of the definitions. */
  definitions: Type.Integer(),
  /** Months, then quarters, the newest first. */
  periods: Type.Array(PeriodName),
  /** Empty where a community is too small to be broken down. */
  buildings: Named,
}

export const LoopView = Type.Object({ ...head, figures: LoopPart, staff: Named })
export type LoopView = Static<typeof LoopView>

/** The company: communities of the caller, weighted by occupied homes; small ones are named only. */
const Company = Type.Object({
  score: number,
  low: number,
  high: number,
  counted: Type.Array(Type.String()),
  listed: Type.Array(Type.String()),
})

export const VoiceView = Type.Object({ ...head, figures: VoicePart, company: Nullable(Company) })
export type VoiceView = Static<typeof VoiceView>

export const ReachView = Type.Object({ ...head, figures: ReachPart })
export type ReachView = Static<typeof ReachView>

const asked = {
  communityId: Id,
  /** Absent: the newest month that is over. */
  period: Type.Optional(PeriodName),
  buildingId: Type.Optional(Id),
  role: Type.Optional(OneOf(['owner', 'tenant'])),
}

export const FiguresQuery = Closed(asked)
export type FiguresQuery = Static<typeof FiguresQuery>

export const BehindQuery = Closed({
  ...asked,
  figure: OneOf(TICKET_FIGURES),
  /** A part of a breakdown: `within1h`, `lift/equipment`; of a rate the staff id of who handled it. */
  cell: Type.Optional(Words(40)),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
})
export type BehindQuery = Static<typeof BehindQuery>

export const TicketsBehind = Type.Object({
  /** Of all that the figure counts; those that are about the reader are not listed. */
  n: count,
  met: count,
  items: Type.Array(Type.Object({ met: Type.Boolean(), ticket: TicketRow })),
  nextOffset: Nullable(count),
})
export type TicketsBehind = Static<typeof TicketsBehind>

export const ANSWER_METRICS = ['csat', 'nps', 'rating', 'ces'] as const

export const AnswersQuery = Closed({
  ...asked,
  metric: OneOf(ANSWER_METRICS),
  dimension: Type.Optional(Words(20)),
  filledBy: Type.Optional(OneOf(['self', 'staff'])),
})
export type AnswersQuery = Static<typeof AnswersQuery>

/** Rows without person, home or day; equal ones are counted. */
export const AnswersBehind = Type.Object({
  n: count,
  /** true: fewer than ten, or what would tell them: no row is shown. */
  hidden: Type.Boolean(),
  rows: Type.Array(
    Type.Object({ month: Type.String(), score: Type.Integer(), n: count, filledBy: key }),
  ),
})
export type AnswersBehind = Static<typeof AnswersBehind>

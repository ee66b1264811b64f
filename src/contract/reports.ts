import { type Static, Type } from '@sinclair/typebox'
import { Closed, Id, IsoInstant, LANGS, OneOf } from './common'
import { LoopPart, PeriodName, ReachPart, VoicePart } from './insight'

const frozen = {
  period: PeriodName,
  definitions: Type.Integer(),
  asOf: IsoInstant,
  madeAt: IsoInstant,
}

export const ReportsQuery = Closed({ communityId: Id })
export type ReportsQuery = Static<typeof ReportsQuery>

export const ReportList = Type.Object({ items: Type.Array(Type.Object(frozen)) })
export type ReportList = Static<typeof ReportList>

export const ReportQuery = Closed({ communityId: Id, period: PeriodName })
export type ReportQuery = Static<typeof ReportQuery>

/** A frozen report: the numbers of that day, counted by the definitions of that version. */
export const ReportView = Type.Object({
  ...frozen,
  communityName: Type.String(),
  loop: LoopPart,
  voice: VoicePart,
  reach: ReachPart,
})
export type ReportView = Static<typeof ReportView>

/** xlsx: cover and sheets; csv: the same numbers; answers: scores without person, home and day; picture: for the wall. */
export const REPORT_FILES = ['xlsx', 'csv', 'answers', 'picture'] as const
export type ReportFileKind = (typeof REPORT_FILES)[number]

export const ReportFileQuery = Closed({
  communityId: Id,
  period: PeriodName,
  kind: OneOf(REPORT_FILES),
  lang: Type.Optional(OneOf(LANGS)),
})
export type ReportFileQuery = Static<typeof ReportFileQuery>

/** An address that whoever holds it may open for some minutes: phones download without headers. */
export const ReportFile = Type.Object({ url: Type.String(), name: Type.String() })
export type ReportFile = Static<typeof ReportFile>

export const ReportBytesParams = Closed({ id: Id, period: PeriodName, kind: OneOf(REPORT_FILES) })
export const ReportBytesQuery = Closed({
  lang: OneOf(LANGS),
  until: Type.String({ maxLength: 16 }),
  sign: Type.String({ maxLength: 64 }),
})

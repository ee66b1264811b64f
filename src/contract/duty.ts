import { type Static, Type } from '@sinclair/typebox'
import { STAFF_ROLES } from '#domain/staff/roles'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { Closed, Id, IsoInstant, Nullable, OneOf } from './common'
import { TicketRow } from './tickets'

const Member = { staffId: Id, alias: Type.String(), role: OneOf(STAFF_ROLES) }

export const ShiftView = Type.Object({ id: Id, ...Member, from: IsoInstant, to: IsoInstant })
export type ShiftView = Static<typeof ShiftView>

export const AbsenceView = Type.Object({
  id: Id,
  ...Member,
  from: IsoInstant,
  to: IsoInstant,
  substituteName: Nullable(Type.String()),
  /** The caller may end it. */
  mine: Type.Boolean(),
})
export type AbsenceView = Static<typeof AbsenceView>

/** `from`: any moment of the week; absent: this one. */
export const DutyQuery = Closed({ communityId: Id, from: Type.Optional(IsoInstant) })
export type DutyQuery = Static<typeof DutyQuery>

export const DutyWeek = Type.Object({
  /** Monday 00:00 in Shanghai. */
  from: IsoInstant,
  shifts: Type.Array(ShiftView),
  /** Absences that touch this week. */
  away: Type.Array(AbsenceView),
  staff: Type.Array(Type.Object(Member)),
  /** May the caller change the roster? */
  mayPlan: Type.Boolean(),
  asOf: IsoInstant,
})
export type DutyWeek = Static<typeof DutyWeek>

export const AddShift = Closed({ communityId: Id, staffId: Id, from: IsoInstant, to: IsoInstant })
export type AddShift = Static<typeof AddShift>

export const OfCommunity = Closed({ communityId: Id })
export type OfCommunity = Static<typeof OfCommunity>

/** The shifts of the week that holds `from`, once more seven days later. */
export const CopyDutyWeek = Closed({ communityId: Id, from: IsoInstant })
export type CopyDutyWeek = Static<typeof CopyDutyWeek>

export const AddAbsence = Closed({
  communityId: Id,
  staffId: Id,
  from: IsoInstant,
  to: IsoInstant,
  substituteId: Type.Optional(Id),
})
export type AddAbsence = Static<typeof AddAbsence>

/** STF-18: what rings for the caller now. */
export const AlarmList = Type.Object({
  items: Type.Array(
    Type.Object({
      ticketId: Id,
      receiptNo: Type.String(),
      categoryId: OneOf(CATEGORY_IDS),
      placeLabel: Type.String(),
      startAt: IsoInstant,
      /** How often it has rung. */
      rings: Type.Integer(),
    }),
  ),
  asOf: IsoInstant,
})
export type AlarmList = Static<typeof AlarmList>

const Part = Type.Object({ count: Type.Integer(), items: Type.Array(TicketRow) })

/** STF-17: what the next shift must know. */
export const Handover = Type.Object({
  asOf: IsoInstant,
  open: Type.Integer(),
  unassigned: Type.Integer(),
  toReply: Type.Integer(),
  urgent: Part,
  overdue: Part,
  /** Falls due within twelve hours. */
  dueSoon: Part,
  /** A date that was named to the resident lies within two days, or is over. */
  promised: Part,
  /** Came to the caller from somebody who is away. */
  handedOn: Part,
  onDuty: Type.Array(ShiftView),
  next: Type.Array(ShiftView),
  away: Type.Array(AbsenceView),
})
export type Handover = Static<typeof Handover>

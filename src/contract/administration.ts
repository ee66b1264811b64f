import { type Static, type TInteger, type TOptional, Type } from '@sinclair/typebox'
import { SETTING_NAMES } from '#domain/settings/setting'
import { MARKS } from '#domain/settings/versions'
import { STAFF_ROLES } from '#domain/staff/roles'
import { PROMISE_NAMES, type PromiseName } from '#domain/tickets/policy'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'

export const OfCommunity = Closed({ communityId: Id })
export type OfCommunity = Static<typeof OfCommunity>

const role = OneOf(STAFF_ROLES)

export const StaffRow = Type.Object({
  id: Id,
  alias: Type.String(),
  role,
  departmentId: Nullable(Id),
  since: IsoInstant,
  disabled: Type.Boolean(),
  /** Requests in their name that are not settled. */
  open: Type.Integer({ minimum: 0 }),
  /** What the caller may change here. */
  mayChange: Type.Boolean(),
})
export const StaffList = Type.Object({
  staff: Type.Array(StaffRow),
  departments: Type.Array(Type.Object({ id: Id, name: Type.String(), headId: Nullable(Id) })),
  /** Codes that are out and still good. */
  invites: Type.Array(Type.Object({ id: Id, alias: Type.String(), role, until: IsoInstant })),
  /** Roles that the caller may give. */
  roles: Type.Array(role),
})
export type StaffList = Static<typeof StaffList>

const seat = { communityId: Id, alias: Words(40, 1), role, departmentId: Nullable(Id) }

export const InviteStaff = Closed({ id: Id, ...seat })
export type InviteStaff = Static<typeof InviteStaff>
/** Shown once: only its hash is kept. */
export const StaffInvite = Type.Object({ id: Id, code: Type.String(), until: IsoInstant })
export type StaffInvite = Static<typeof StaffInvite>

export const ChangeSeat = Closed(seat)
export type ChangeSeat = Static<typeof ChangeSeat>
export const DisableSeat = Closed({ communityId: Id, disabled: Type.Boolean() })
export type DisableSeat = Static<typeof DisableSeat>

export const JoinStaff = Closed({ code: Words(32, 1) })
export type JoinStaff = Static<typeof JoinStaff>
export const JoinedStaff = Type.Object({
  communityId: Id,
  communityName: Type.String(),
  staffId: Id,
  role,
})
export type JoinedStaff = Static<typeof JoinedStaff>

export const SaveDepartment = Closed({ communityId: Id, name: Words(40, 1), headId: Nullable(Id) })
export type SaveDepartment = Static<typeof SaveDepartment>

/** Only what differs from the wall, in the units of the rules. */
const Numbers = Closed(
  Object.fromEntries(
    PROMISE_NAMES.map((name) => [name, Type.Optional(Type.Integer({ minimum: 1, maximum: 999 }))]),
  ) as Record<PromiseName, TOptional<TInteger>>,
)
export const MakePolicy = Closed({ communityId: Id, numbers: Numbers, validFrom: IsoInstant })
export type MakePolicy = Static<typeof MakePolicy>
const versionShown = {
  version: Type.Integer(),
  validFrom: IsoInstant,
  madeAt: IsoInstant,
  /** Name at work of the one who made it. */
  by: Nullable(Type.String()),
  inForce: Type.Boolean(),
}
export const PolicyList = Type.Object({
  asOf: IsoInstant,
  /** Newest first; without one the wall holds. */
  versions: Type.Array(Type.Object({ ...versionShown, numbers: Numbers })),
})
export type PolicyList = Static<typeof PolicyList>

/** By category or question; what is as the house has it is left out. */
const MarkMap = Type.Record(Type.String({ pattern: '^[a-z]{2,20}$' }), OneOf(MARKS))
const kind = OneOf(SETTING_NAMES)
export const ListSettings = Closed({ communityId: Id, kind })
export type ListSettings = Static<typeof ListSettings>
export const MakeSetting = Closed({ communityId: Id, kind, marks: MarkMap, validFrom: IsoInstant })
export type MakeSetting = Static<typeof MakeSetting>
export const SettingList = Type.Object({
  asOf: IsoInstant,
  /** Newest first; without one the house's own holds. */
  versions: Type.Array(Type.Object({ ...versionShown, marks: MarkMap })),
  /** What may be set here and to what, in the order of the screen; the first mark of each is the house's own. */
  may: Type.Array(Type.Object({ id: Type.String(), marks: Type.Array(OneOf(MARKS)) })),
})
export type SettingList = Static<typeof SettingList>

export const SaveReply = Closed({ communityId: Id, title: Words(40, 1), words: Words(2000, 1) })
export type SaveReply = Static<typeof SaveReply>
export const ReplyList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      words: Type.String(),
      version: Type.Integer(),
      retired: Type.Boolean(),
      /** Earlier wordings, newest first. */
      history: Type.Array(
        Type.Object({
          version: Type.Integer(),
          title: Type.String(),
          words: Type.String(),
          at: IsoInstant,
        }),
      ),
    }),
  ),
})
export type ReplyList = Static<typeof ReplyList>

export const AuditQuery = Closed({
  communityId: Id,
  verb: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{2,40}$' })),
  /** A member of staff. */
  staffId: Type.Optional(Id),
  /** Shanghai days, both included. */
  from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  cursor: Type.Optional(Cursor),
})
export type AuditQuery = Static<typeof AuditQuery>
export const AuditPage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      verb: Type.String(),
      /** Name at work; null: a resident, a job, or staff of another community. */
      by: Nullable(Type.String()),
      at: IsoInstant,
      /** Codes and numbers of the deed. */
      facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    }),
  ),
  nextCursor: Nullable(Type.String()),
  /** Verbs that stand in this log. */
  verbs: Type.Array(Type.String()),
})
export type AuditPage = Static<typeof AuditPage>

export const RenewHomeCodes = Closed({
  communityId: Id,
  /** One of the two: every home of a building, or these. */
  buildingId: Type.Optional(Id),
  houseIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
})
export type RenewHomeCodes = Static<typeof RenewHomeCodes>
export const HomeCodes = Type.Object({
  items: Type.Array(Type.Object({ houseId: Id, label: Type.String(), code: Type.String() })),
})
export type HomeCodes = Static<typeof HomeCodes>

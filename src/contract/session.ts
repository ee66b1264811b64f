import { type Static, Type } from '@sinclair/typebox'
import { RESIDENT_ROLES, STAFF_ROLES } from '#domain/staff/roles'
import { Closed, Id, IsoInstant, LANGS, Nullable, OneOf, Words } from './common'

export const HomeView = Type.Object({
  houseId: Id,
  communityId: Id,
  communityName: Type.String(),
  buildingId: Id,
  /** Building, entrance and room in the community's own words. */
  label: Type.String(),
  role: OneOf(RESIDENT_ROLES),
  /** false while the front desk has not approved it yet. */
  verified: Type.Boolean(),
  sharedWithHome: Type.Boolean(),
  deskPhone: Type.String(),
  hotlinePhone: Type.String(),
})
export type HomeView = Static<typeof HomeView>

export const StaffSeat = Type.Object({
  staffId: Id,
  communityId: Id,
  communityName: Type.String(),
  role: OneOf(STAFF_ROLES),
  alias: Type.String(),
  departmentId: Nullable(Id),
})
export type StaffSeat = Static<typeof StaffSeat>

export const Me = Type.Object({
  personId: Id,
  displayName: Type.String(),
  lang: OneOf(LANGS),
  elderMode: Type.Boolean(),
  homes: Type.Array(HomeView),
  seats: Type.Array(StaffSeat),
  unread: Type.Integer({ minimum: 0 }),
  /** Present and true while the privacy consent is withdrawn: only public things and the own data are open. */
  withdrawn: Type.Optional(Type.Boolean()),
})
export type Me = Static<typeof Me>

export const SessionView = Type.Object({
  token: Type.String(),
  expiresAt: IsoInstant,
  me: Me,
})
export type SessionView = Static<typeof SessionView>

export const SignInWithWechat = Closed({
  code: Words(256, 1),
  /** The privacy text that was shown beside the button, and agreed to by tapping it. */
  agreed: Type.Optional(Words(20, 1)),
})
export type SignInWithWechat = Static<typeof SignInWithWechat>

export const SignInAsDemo = Closed({ id: Words(64, 1) })
export type SignInAsDemo = Static<typeof SignInAsDemo>

export const DemoIdentity = Type.Object({
  id: Type.String(),
  /** resident | neighbour | frontdesk | manager | worker ... : what the visitor steps in as */
  as: Type.String(),
  name: Type.String(),
  detail: Type.String(),
})
export const DemoIdentities = Type.Object({ items: Type.Array(DemoIdentity) })
export type DemoIdentities = Static<typeof DemoIdentities>

export const UpdateMe = Closed({
  displayName: Type.Optional(Words(40, 1)),
  lang: Type.Optional(OneOf(LANGS)),
  elderMode: Type.Optional(Type.Boolean()),
})
export type UpdateMe = Static<typeof UpdateMe>

export const SignOut = Closed({ everywhere: Type.Optional(Type.Boolean()) })
export type SignOut = Static<typeof SignOut>

export const Done = Type.Object({ done: Type.Literal(true) })
export type Done = Static<typeof Done>

import { type Static, Type } from '@sinclair/typebox'
import { RESIDENT_ROLES, STAFF_ROLES } from '#domain/staff/roles'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { HomeView } from './session'

/** What anybody may read before a login: whom the app is for, and how to reach a person. */
export const CommunityCard = Type.Object({
  id: Id,
  name: Type.String(),
  companyName: Type.String(),
  deskPhone: Type.String(),
  hotlinePhone: Type.String(),
  deskHours: Type.String(),
})
export const CommunityList = Type.Object({ items: Type.Array(CommunityCard) })
export type CommunityList = Static<typeof CommunityList>

export const PlaceBuilding = Type.Object({
  id: Id,
  name: Type.String(),
  units: Type.Array(Type.String()),
})
export const PlaceList = Type.Object({
  buildings: Type.Array(PlaceBuilding),
  /** Named public areas: garage B2, east gate ... */
  areas: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  /** Categories that residents are not offered here now. */
  closed: Type.Optional(Type.Array(OneOf(CATEGORY_IDS))),
})
export type PlaceList = Static<typeof PlaceList>

/** Whom a complaint may be about: name and post, no telephone. */
export const StaffCard = Type.Object({
  id: Id,
  alias: Type.String(),
  role: OneOf(STAFF_ROLES),
  departmentName: Nullable(Type.String()),
})
export const StaffCardList = Type.Object({ items: Type.Array(StaffCard) })
export type StaffCardList = Static<typeof StaffCardList>

export const BindHomeByCode = Closed({ code: Words(32, 1), role: OneOf(RESIDENT_ROLES) })
export type BindHomeByCode = Static<typeof BindHomeByCode>

export const RequestHome = Closed({
  communityId: Id,
  buildingId: Id,
  room: Words(20, 1),
  /** Needed where a room number stands in several units of the building. */
  unit: Type.Optional(Words(20)),
  role: OneOf(RESIDENT_ROLES),
  name: Words(40, 1),
})
export type RequestHome = Static<typeof RequestHome>

/** `bound`: usable now. `waiting`: the desk or an adult of the home approves first. */
export const Binding = Type.Object({
  id: Id,
  state: OneOf(['bound', 'waiting', 'refused'] as const),
  home: Nullable(HomeView),
})
export type Binding = Static<typeof Binding>

export const ShareWithHome = Closed({ shared: Type.Boolean() })
export type ShareWithHome = Static<typeof ShareWithHome>

export const HomeRequestRow = Type.Object({
  id: Id,
  label: Type.String(),
  role: OneOf(RESIDENT_ROLES),
  name: Type.String(),
  askedAt: IsoInstant,
  /** Adults already bound to this home. */
  bound: Type.Integer({ minimum: 0 }),
})
export const HomeRequestList = Type.Object({ items: Type.Array(HomeRequestRow) })
export type HomeRequestList = Static<typeof HomeRequestList>

/** What an adult of a home may decide, what became of my own requests, and the homes I left a short while ago. */
export const MyHomes = Type.Object({
  toDecide: Type.Array(
    Type.Object({
      id: Id,
      communityId: Id,
      label: Type.String(),
      role: OneOf(RESIDENT_ROLES),
      name: Type.String(),
      askedAt: IsoInstant,
    }),
  ),
  asked: Type.Array(
    Type.Object({
      id: Id,
      communityName: Type.String(),
      label: Type.String(),
      deskPhone: Type.String(),
      state: OneOf(['waiting', 'refused'] as const),
      askedAt: IsoInstant,
      reason: Nullable(Type.String()),
    }),
  ),
  past: Type.Array(
    Type.Object({
      houseId: Id,
      communityName: Type.String(),
      label: Type.String(),
      movedOutAt: IsoInstant,
      /** My own tickets of that home can be read until then. */
      readableUntil: IsoInstant,
    }),
  ),
})
export type MyHomes = Static<typeof MyHomes>

export const DecideHomeRequest = Closed({
  communityId: Id,
  approve: Type.Boolean(),
  reason: Type.Optional(Words(200)),
})
export type DecideHomeRequest = Static<typeof DecideHomeRequest>

export const RenewHomeCode = Closed({ communityId: Id })
export type RenewHomeCode = Static<typeof RenewHomeCode>

/** Shown once: only its hash is kept. */
export const HomeCode = Type.Object({ houseId: Id, label: Type.String(), code: Type.String() })
export type HomeCode = Static<typeof HomeCode>

export const HouseSearch = Closed({ communityId: Id, q: Type.Optional(Words(40)) })
export type HouseSearch = Static<typeof HouseSearch>
export const HouseList = Type.Object({
  items: Type.Array(Type.Object({ houseId: Id, label: Type.String(), residents: Type.Integer() })),
})
export type HouseList = Static<typeof HouseList>

export const EndResidency = Closed({ communityId: Id, movedOutAt: IsoInstant })
export type EndResidency = Static<typeof EndResidency>

export const LeaveHome = Closed({})
export type LeaveHome = Static<typeof LeaveHome>

export const HouseResidentsQuery = Closed({ communityId: Id })
export type HouseResidentsQuery = Static<typeof HouseResidentsQuery>

/** Who lives in a home, and who moved out so lately that the exit questions are still open. */
export const HouseResidents = Type.Object({
  items: Type.Array(
    Type.Object({
      residencyId: Id,
      name: Type.String(),
      role: OneOf(RESIDENT_ROLES),
      movedInAt: IsoInstant,
      movedOutAt: Nullable(IsoInstant),
      exit: Nullable(Type.Object({ taskId: Id, until: IsoInstant, answered: Type.Boolean() })),
    }),
  ),
})
export type HouseResidents = Static<typeof HouseResidents>

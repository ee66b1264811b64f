import { type Static, Type } from '@sinclair/typebox'
import { CONTACT_CHANNELS, CONTACT_REASONS } from '#domain/staff/contact'
import { STAFF_ROLES } from '#domain/staff/roles'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { HIDE_FROM, TICKET_KINDS } from '#domain/tickets/ticket'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { PLACE_KINDS, TicketRow, TicketView } from './tickets'

/** Who else has the ticket on the screen: by name, for half a minute. */
export const Viewers = Type.Object({
  items: Type.Array(Type.Object({ staffId: Id, alias: Type.String(), role: OneOf(STAFF_ROLES) })),
})
export type Viewers = Static<typeof Viewers>

export const ChangeHelper = Closed({ staffId: Id, helps: Type.Boolean() })
export type ChangeHelper = Static<typeof ChangeHelper>

const contact = {
  channel: OneOf(CONTACT_CHANNELS),
  minutes: Type.Integer({ minimum: 0, maximum: 480 }),
  /** When it was; at most 72 h ago. Absent: now. */
  contactAt: Type.Optional(IsoInstant),
  /** Of a 12345 order. */
  orderNo: Type.Optional(Words(40)),
  externalDueAt: Type.Optional(IsoInstant),
}

/** STF-05: a contact outside the app, about a ticket, a home, or neither. */
export const RecordContact = Closed({
  ...contact,
  communityId: Id,
  reasonCode: OneOf(CONTACT_REASONS),
  ticketId: Type.Optional(Id),
  houseId: Type.Optional(Id),
  /** Staff answered the resident in it: with a ticket it keeps the promise of an answer. */
  answered: Type.Optional(Type.Boolean()),
  note: Type.Optional(Words(500)),
})
export type RecordContact = Static<typeof RecordContact>

export const ContactView = Type.Object({ id: Id, ticket: Nullable(TicketView) })
export type ContactView = Static<typeof ContactView>

/** STF-05: what somebody reported by telephone, at the desk or through 12345, as a ticket. */
export const ReportForResident = Closed({
  ...contact,
  id: Id,
  communityId: Id,
  kind: OneOf(TICKET_KINDS),
  categoryId: OneOf(CATEGORY_IDS),
  words: Words(2000),
  photoIds: Type.Array(Id, { maxItems: 6 }),
  place: Closed({
    kind: OneOf(PLACE_KINDS),
    buildingId: Type.Optional(Id),
    areaId: Type.Optional(Id),
    detail: Type.Optional(Words(60)),
  }),
  /** The home it is about; absent: somebody who named none. */
  houseId: Type.Optional(Id),
  /** Who lives there and reported it; absent: not known by name. */
  residencyId: Type.Optional(Id),
  hideNameFrom: Type.Optional(OneOf(HIDE_FROM)),
  urgent: Type.Optional(Type.Boolean()),
})
export type ReportForResident = Static<typeof ReportForResident>

export const OpenOfHomeQuery = Closed({ communityId: Id })
export type OpenOfHomeQuery = Static<typeof OpenOfHomeQuery>

/** Open tickets of a home: perhaps what is being reported stands there already. */
export const OpenOfHome = Type.Object({ items: Type.Array(TicketRow), asOf: IsoInstant })
export type OpenOfHome = Static<typeof OpenOfHome>

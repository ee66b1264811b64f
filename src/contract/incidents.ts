import { type Static, Type } from '@sinclair/typebox'
import { INCIDENT_KINDS } from '#domain/incidents/incident'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { TicketRow } from './tickets'

/** One word to everybody whom it concerns. */
export const IncidentUpdateView = Type.Object({
  id: Id,
  words: Type.String(),
  /** Who said it, by role and alias. */
  staffName: Type.String(),
  expectedEndAt: Nullable(IsoInstant),
  ends: Type.Boolean(),
  at: IsoInstant,
})

export const IncidentView = Type.Object({
  id: Id,
  communityId: Id,
  kind: OneOf(INCIDENT_KINDS),
  title: Type.String(),
  known: Type.String(),
  /** Names of the buildings concerned; empty: the whole community. */
  buildings: Type.Array(Type.String()),
  startedAt: IsoInstant,
  /** null: nobody knows yet. */
  expectedEndAt: Nullable(IsoInstant),
  endedAt: Nullable(IsoInstant),
  /** Homes that said "me too"; each counted once. */
  homes: Type.Integer({ minimum: 0 }),
  /** The caller said it. */
  joined: Type.Boolean(),
  /** Oldest first. */
  updates: Type.Array(IncidentUpdateView),
  /** What homes added, newest first, without names; for staff only. */
  said: Type.Array(Type.String()),
  /** Linked tickets; for staff only, else 0. */
  tickets: Type.Integer({ minimum: 0 }),
})
export type IncidentView = Static<typeof IncidentView>

export const IncidentList = Type.Object({ items: Type.Array(IncidentView), asOf: IsoInstant })
export type IncidentList = Static<typeof IncidentList>

export const IncidentQuery = Closed({ houseId: Id })
export type IncidentQuery = Static<typeof IncidentQuery>

export const JoinIncident = Closed({ houseId: Id, words: Type.Optional(Words(200)) })
export type JoinIncident = Static<typeof JoinIncident>

export const JoinedView = Type.Object({ incidentId: Id, homes: Type.Integer() })
export type JoinedView = Static<typeof JoinedView>

export const DeskIncidentQuery = Closed({ communityId: Id })
export type DeskIncidentQuery = Static<typeof DeskIncidentQuery>

export const OpenIncident = Closed({
  id: Id,
  communityId: Id,
  kind: OneOf(INCIDENT_KINDS),
  title: Words(80, 1),
  known: Words(500, 1),
  /** Empty: the whole community. */
  buildingIds: Type.Array(Id, { maxItems: 100 }),
  startedAt: IsoInstant,
  expectedEndAt: Nullable(IsoInstant),
})
export type OpenIncident = Static<typeof OpenIncident>

export const UpdateIncident = Closed({
  id: Id,
  words: Words(500, 1),
  expectedEndAt: Nullable(IsoInstant),
  ends: Type.Boolean(),
})
export type UpdateIncident = Static<typeof UpdateIncident>

/** Open tickets that may be about the same, and those linked already. */
export const IncidentTickets = Type.Object({
  items: Type.Array(Type.Object({ ticket: TicketRow, linked: Type.Boolean() })),
  asOf: IsoInstant,
})
export type IncidentTickets = Static<typeof IncidentTickets>

export const LinkTickets = Closed({
  ticketIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
})
export type LinkTickets = Static<typeof LinkTickets>

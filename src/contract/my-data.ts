import { type Static, Type } from '@sinclair/typebox'
import { CONTACT_PREFERENCES } from '#domain/privacy/wishes'
import { RESIDENT_ROLES, STAFF_ROLES } from '#domain/staff/roles'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

/** How a person wants to be reached. `preference`: phone first, text only, on site, in large type. */
export const Wishes = Closed({
  sms: Type.Boolean(),
  call: Type.Boolean(),
  visit: Type.Boolean(),
  preference: OneOf(CONTACT_PREFERENCES),
})
export type Wishes = Static<typeof Wishes>

/** `none`: never asked; `outdated`: the yes was to an older text. */
export const ConsentView = Type.Object({
  state: OneOf(['none', 'given', 'outdated', 'withdrawn'] as const),
  /** The text that is shown now. */
  version: Type.String(),
  /** When the last answer was given. */
  at: Nullable(IsoInstant),
})
export type ConsentView = Static<typeof ConsentView>

export const SignedInPhone = Type.Object({
  signedInAt: IsoInstant,
  /** To the day: it is written down once in 24 hours. */
  lastSeenAt: IsoInstant,
  /** The phone that asks. */
  current: Type.Boolean(),
})

/** What is kept about me, in numbers; the export has all of it. */
export const MyData = Type.Object({
  /** How the check of a new name stands; absent: nothing waits. Others see the old one meanwhile. */
  nameCheck: Type.Optional(OneOf(['checking', 'blocked', 'hidden'] as const)),
  asOf: IsoInstant,
  since: IsoInstant,
  wishes: Wishes,
  consent: ConsentView,
  counts: Type.Object({
    tickets: Type.Integer(),
    messages: Type.Integer(),
    photos: Type.Integer(),
    ratings: Type.Integer(),
    homes: Type.Integer(),
  }),
  phones: Type.Array(SignedInPhone),
  /** The own mobile number, masked; null: none is kept. */
  phone: Type.Optional(Nullable(Type.String())),
})
export type MyData = Static<typeof MyData>

export const ChangeConsent = Closed({ given: Type.Boolean(), version: Words(20, 1) })
export type ChangeConsent = Static<typeof ChangeConsent>

/** The second step of two: the phone has said before what goes and what stays. */
export const DeleteMe = Closed({ sure: Type.Literal(true) })
export type DeleteMe = Static<typeof DeleteMe>

/** Somebody saw the name of a reporter who had hidden it. */
export const NameView = Type.Object({
  id: Id,
  at: IsoInstant,
  ticketId: Id,
  receiptNo: Type.String(),
  by: Type.Object({ role: OneOf(STAFF_ROLES), alias: Type.String() }),
})
export type NameView = Static<typeof NameView>
export const NameViews = Type.Object({ items: Type.Array(NameView) })
export type NameViews = Static<typeof NameViews>

const Score = Type.Object({
  metric: Type.String(),
  dimension: Type.Optional(Type.String()),
  score: Type.Optional(Nullable(Type.Number())),
  text: Type.Optional(Type.String()),
})

const ExportedMessage = Type.Object({
  at: IsoInstant,
  /** Of the staff only that it was them: their names are not my data. */
  from: OneOf(['me', 'staff', 'system'] as const),
  words: Type.String(),
})

const ExportedTicket = Type.Object({
  id: Id,
  receiptNo: Type.String(),
  community: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  state: Type.String(),
  words: Type.String(),
  place: Type.String(),
  hideNameFrom: Type.String(),
  submittedAt: IsoInstant,
  photos: Type.Integer(),
  messages: Type.Array(ExportedMessage),
})

/** RES-12: everything that is kept about one person, and about nobody else. */
export const MyExport = Type.Object({
  format: Type.Literal('huisheng-export-1'),
  madeAt: IsoInstant,
  profile: Type.Object({
    id: Id,
    displayName: Type.String(),
    lang: Type.String(),
    elderMode: Type.Boolean(),
    since: IsoInstant,
    wishes: Wishes,
    /** The own mobile number, whole. */
    phone: Type.Optional(Nullable(Type.String())),
  }),
  homes: Type.Array(
    Type.Object({
      community: Type.String(),
      home: Type.String(),
      role: OneOf(RESIDENT_ROLES),
      movedInAt: IsoInstant,
      movedOutAt: Nullable(IsoInstant),
      sharedWithHome: Type.Boolean(),
    }),
  ),
  requests: Type.Array(
    Type.Object({
      home: Type.String(),
      role: OneOf(RESIDENT_ROLES),
      name: Type.String(),
      state: Type.String(),
      askedAt: IsoInstant,
      reason: Nullable(Type.String()),
    }),
  ),
  tickets: Type.Array(ExportedTicket),
  endorsements: Type.Array(Type.Object({ receiptNo: Type.String(), at: IsoInstant })),
  /** Ratings of requests and services, and the recommendation question. */
  answers: Type.Array(
    Type.Object({
      kind: Type.String(),
      receiptNo: Nullable(Type.String()),
      filledBy: Type.String(),
      contactMe: Type.Boolean(),
      submittedAt: IsoInstant,
      editedAt: Nullable(IsoInstant),
      answers: Type.Array(Score),
      earlier: Type.Array(Type.Object({ at: IsoInstant, answers: Type.Array(Score) })),
    }),
  ),
  invitations: Type.Array(
    Type.Object({
      kind: Type.String(),
      madeAt: IsoInstant,
      views: Type.Integer(),
      snoozes: Type.Integer(),
      outcome: Nullable(Type.String()),
    }),
  ),
  inbox: Type.Array(
    Type.Object({ at: IsoInstant, template: Type.String(), readAt: Nullable(IsoInstant) }),
  ),
  privacyConsents: Type.Array(
    Type.Object({ version: Type.String(), given: Type.Boolean(), at: IsoInstant }),
  ),
  messageConsents: Type.Array(
    Type.Object({
      template: Type.String(),
      granted: Type.Integer(),
      used: Type.Integer(),
      lastAnswer: Type.String(),
      lastAnswerAt: IsoInstant,
    }),
  ),
  nameViews: Type.Array(NameView),
  phones: Type.Array(SignedInPhone),
})
export type MyExport = Static<typeof MyExport>

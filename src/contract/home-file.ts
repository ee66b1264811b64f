import { type Static, Type } from '@sinclair/typebox'
import { CADENCES, PLANS } from '#domain/followups/schedule'
import { TASK_STATES } from '#domain/followups/task'
import { FIRST_CHANNELS, SEGMENTS } from '#domain/households/segments'
import { STAGES } from '#domain/households/tenure'
import { CONTACT_PREFERENCES } from '#domain/privacy/wishes'
import { RESIDENT_ROLES } from '#domain/staff/roles'
import { TICKET_KINDS, TICKET_STATES } from '#domain/tickets/ticket'
import { Closed, Id, IsoInstant, Nullable, OneOf } from './common'

export const HomeFileQuery = Closed({ communityId: Id })
export type HomeFileQuery = Static<typeof HomeFileQuery>

export const KeyCare = Type.Object({
  cadence: OneOf(CADENCES),
  since: IsoInstant,
  stewardId: Nullable(Id),
  stewardName: Nullable(Type.String()),
})

export const HomeResident = Type.Object({
  residencyId: Id,
  personId: Id,
  name: Type.String(),
  role: OneOf(RESIDENT_ROLES),
  movedInAt: IsoInstant,
  movedOutAt: Nullable(IsoInstant),
  stage: OneOf(STAGES),
  preference: OneOf(CONTACT_PREFERENCES),
  /** Ways that this person closed. */
  closed: Type.Array(Type.String()),
  /** F8: said "do not ask". */
  never: Type.Boolean(),
  elder: Type.Boolean(),
})
export type HomeResident = Static<typeof HomeResident>

/** STF-15: what is known of one home, as far as its reader may know it. */
export const HomeFile = Type.Object({
  houseId: Id,
  communityId: Id,
  label: Type.String(),
  since: Nullable(IsoInstant),
  segments: Type.Array(OneOf(SEGMENTS)),
  /** LOOP-08: how it is asked first. */
  firstChannel: OneOf(FIRST_CHANNELS),
  key: Nullable(KeyCare),
  residents: Type.Array(HomeResident),
  /** Open ones; nobody's who hides the name from handlers. */
  tickets: Type.Array(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      kind: OneOf(TICKET_KINDS),
      state: OneOf(TICKET_STATES),
      words: Type.String(),
      submittedAt: IsoInstant,
    }),
  ),
  followups: Type.Array(
    Type.Object({
      id: Id,
      plan: OneOf(PLANS),
      state: OneOf(TASK_STATES),
      dueAt: IsoInstant,
      endedAt: Nullable(IsoInstant),
    }),
  ),
  /** Newest first. */
  contacts: Type.Array(
    Type.Object({
      at: IsoInstant,
      channel: Type.String(),
      /** Of an attempt; null: a contact record. */
      result: Nullable(Type.String()),
      by: Nullable(Type.String()),
    }),
  ),
  /** null: not for this reader. */
  ratings: Nullable(
    Type.Array(
      Type.Object({
        at: IsoInstant,
        kind: OneOf(['ticket', 'services', 'nps', 'followup'] as const),
        filledBy: OneOf(['self', 'staff'] as const),
        scores: Type.Array(Type.Object({ question: Type.String(), score: Type.Integer() })),
      }),
    ),
  ),
  /** What this reader may change. */
  may: Type.Object({ key: Type.Boolean(), movedIn: Type.Boolean(), phone: Type.Boolean() }),
  visitsOn: Type.Boolean(),
  asOf: IsoInstant,
})
export type HomeFile = Static<typeof HomeFile>

export const SetKeyCustomer = Closed({
  communityId: Id,
  /** null: no key customer any more. */
  key: Nullable(Closed({ cadence: OneOf(CADENCES), since: IsoInstant, stewardId: Nullable(Id) })),
})
export type SetKeyCustomer = Static<typeof SetKeyCustomer>

export const CorrectMoveIn = Closed({ communityId: Id, movedInAt: IsoInstant })
export type CorrectMoveIn = Static<typeof CorrectMoveIn>

export const FollowupSettings = Closed({ communityId: Id, visitsOn: Type.Boolean() })
export type FollowupSettings = Static<typeof FollowupSettings>

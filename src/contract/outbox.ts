import { type Static, Type } from '@sinclair/typebox'
import { NEWS, OUT_ENDS, RUNGS } from '#domain/messages/ladder'
import { SETTLINGS } from '#domain/messages/settling'
import { RESIDENT_ROLES, STAFF_ROLES } from '#domain/staff/roles'
import { Closed, Id, IsoInstant, Nullable, OneOf } from './common'

export const OUTBOX_VIEWS = ['calls', 'failed'] as const
export type OutboxView = (typeof OUTBOX_VIEWS)[number]

export const OutboxQuery = Closed({
  communityId: Id,
  view: Type.Optional(OneOf(OUTBOX_VIEWS)),
})
export type OutboxQuery = Static<typeof OutboxQuery>

/** One message that a person has to end: what, to whom as far as privacy allows, why. No name, no number, no words. */
export const OutboxRow = Type.Object({
  id: Id,
  channel: OneOf(RUNGS),
  news: OneOf(NEWS),
  state: OneOf(['waiting', 'sending', 'open', ...OUT_ENDS]),
  /** Of WeChat or the carrier; null: none was given. */
  code: Nullable(Type.String()),
  tries: Type.Integer({ minimum: 0 }),
  at: IsoInstant,
  /** A home by its label, staff by alias; empty: hidden from handlers, or nobody's home. */
  to: Type.String(),
  role: Nullable(OneOf([...RESIDENT_ROLES, ...STAFF_ROLES])),
  ticketId: Nullable(Id),
  receiptNo: Nullable(Type.String()),
  /** A number is known. */
  hasNumber: Type.Boolean(),
})
export type OutboxRow = Static<typeof OutboxRow>

/** A job that was given up, of whatever kind. */
export const DeadJob = Type.Object({
  id: Id,
  kind: Type.String(),
  at: IsoInstant,
  error: Type.String(),
})
export type DeadJob = Static<typeof DeadJob>

const Count = Type.Integer({ minimum: 0 })

export const OutboxPage = Type.Object({
  counts: Type.Object({
    calls: Count,
    failed: Count,
    /** On their way, or waiting for the morning. */
    waiting: Count,
    /** In the last 24 hours. */
    subscribed: Count,
    texted: Count,
  }),
  /** The oldest fifty. */
  items: Type.Array(OutboxRow),
  jobs: Type.Array(DeadJob),
})
export type OutboxPage = Static<typeof OutboxPage>

export const OutboxNumber = Type.Object({ number: Nullable(Type.String()) })
export type OutboxNumber = Static<typeof OutboxNumber>

export const OutboxNumberQuery = Closed({ communityId: Id })
export type OutboxNumberQuery = Static<typeof OutboxNumberQuery>

export const SettleOutbox = Closed({ communityId: Id, how: OneOf(SETTLINGS) })
export type SettleOutbox = Static<typeof SettleOutbox>

export const RetryJob = Closed({ communityId: Id })
export type RetryJob = Static<typeof RetryJob>

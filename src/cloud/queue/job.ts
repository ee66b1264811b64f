import type { Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Deps } from '../deps'
import type { JobKind, JobPayload } from './kinds'

export interface Job {
  readonly id: string
  readonly kind: JobKind
  readonly communityId: string | null
  readonly payload: JobPayload
  readonly runAt: Instant
  /** 1 for the first try. */
  readonly attempt: number
}

/** What a job may need beside the database. */
export type JobTools = Pick<
  Deps,
  | 'files'
  | 'random'
  | 'wechat'
  | 'secret'
  | 'messageTemplates'
  | 'content'
  | 'texts'
  | 'textTemplates'
>

/** Runs in the transaction that also marks the job done; it re-reads what it acts upon and may find nothing to do. */
export type JobHandler = (
  tx: Transaction<Tables>,
  job: Job,
  now: Instant,
  tools: JobTools,
) => Promise<void>
/** again: later, one try less is left. lost: the lease ran out, somebody else has the job. */
export type Ending = 'done' | 'again' | 'lost' | { readonly notBefore: Instant }

interface Performing {
  readonly job: Job
  readonly now: Instant
  readonly tools: JobTools
  /** A transaction of whoever holds the lease; null: it is lost. */
  readonly hold: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T | null>
}

/** A job that speaks to somebody outside, see errand.ts. */
export interface JobErrand {
  readonly perform: (performing: Performing) => Promise<Ending>
}

export type JobHandlers = Readonly<Record<JobKind, JobHandler | JobErrand>>

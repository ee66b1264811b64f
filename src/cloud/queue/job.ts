import type { Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Deps } from '../deps'
import type { JobErrand } from './errand'
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
export type JobTools = Pick<Deps, 'files' | 'wechat' | 'secret' | 'messageTemplates'>

/** Runs in the transaction that also marks the job done; it re-reads what it acts upon and may find nothing to do. */
export type JobHandler = (
  tx: Transaction<Tables>,
  job: Job,
  now: Instant,
  tools: JobTools,
) => Promise<void>
export type JobHandlers = Readonly<Record<JobKind, JobHandler | JobErrand>>

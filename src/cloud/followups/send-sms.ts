import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { JobTools } from '../queue/job'
import type { Mate } from './people-store'
import type { Task } from './task'

export interface FollowupSms {
  readonly task: Task
  readonly person: Mate
  readonly rung: number
  readonly now: Instant
}

/** Without a number, or without somebody who carries messages, nothing goes out: the step failed and is over. */
export async function sendFollowupSms(
  _db: Kysely<Tables>,
  _tools: JobTools,
  _sms: FollowupSms,
): Promise<'delivered' | 'failed'> {
  return 'failed'
}

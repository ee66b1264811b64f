import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'
import { enqueue } from '../../queue/queue'
import type { PushEvent } from '../../wechat/push-event'

export interface NewPush {
  /** Of the request. */
  readonly nonce: string
  /** Of what it says. */
  readonly about: string
  readonly event: PushEvent
  readonly openidHash: string | null
}

/** A push is new, says what another one said, or is the very request that was here before. */
export type TakenIn = 'new' | 'known' | 'replayed'

const rowOf = ({ nonce, about, event, openidHash }: NewPush, id: string, now: Instant) => {
  const checked = event.kind === 'photo-checked' ? event : null
  return {
    id,
    nonce,
    about,
    kind: event.kind,
    openid_hash: openidHash,
    info: event.kind === 'revoked' ? event.info.slice(0, 20) : '',
    trace_id: checked?.traceId ?? null,
    suggest: checked?.suggest ?? null,
    label: checked?.label ?? 0,
    at: new Date(now),
  }
}

/** Written down together with the job that acts upon it. Two processes that get it at once write it once. */
export async function takeIn(db: Kysely<Tables>, push: NewPush, now: Instant): Promise<TakenIn> {
  const id = newId(now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('wechat_pushes')
    .values(rowOf(push, id, now))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) {
    const { rows } = await sql`select 1 from wechat_pushes where nonce = ${push.nonce}`.execute(db)
    return rows.length > 0 ? 'replayed' : 'known'
  }
  if (push.event.kind !== 'other') {
    const job = { kind: 'wechat-push', dedupeKey: `wechat-push:${id}` } as const
    await enqueue(db, { ...job, payload: { pushId: id }, runAt: now }, now)
  }
  return 'new'
}

import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { transaction } from '../database/transaction'
import { Refused } from './refused'

export interface Attempt {
  readonly actorId: string
  readonly key: string
  readonly bodyHash: string
  readonly now: Instant
}

/** Members in the order of their names: a phone that rebuilds its draft may write them in another one. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

export function hashBody(method: string, url: string, body: unknown): string {
  const hash = createHash('sha256').update(`${method} ${url}\n`)
  return (Buffer.isBuffer(body) ? hash.update(body) : hash.update(canonical(body ?? null))).digest(
    'hex',
  )
}

/** How an answer is kept: as it is, or sealed because a secret is in it. */
export interface Keeping {
  readonly toKeep: (answer: string) => string
  readonly toSend: (kept: string) => string
}

const AS_IT_IS: Keeping = { toKeep: (answer) => answer, toSend: (kept) => kept }

async function firstAnswer(tx: Transaction<Tables>, attempt: Attempt): Promise<string> {
  const first = await tx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'answer'])
    .where('actor_id', '=', attempt.actorId)
    .where('key', '=', attempt.key)
    .executeTakeFirst()
  if (first && first.body_hash !== attempt.bodyHash) throw new Refused('key-reused')
  // Between our failed insert and this look the first attempt was undone: the phone asks again.
  if (!first || first.answer === null) throw new Refused('in-flight')
  return first.answer
}

/**
 * Runs `work` once per actor and key, in the transaction that keeps its answer; a repetition gets the same bytes.
 * A second attempt while the first is under way waits at the unique key: for its answer, or for lock_timeout (409 in-flight).
 * A refusal undoes the claim as well, so the same key may try again.
 */
export function once(
  db: Kysely<Tables>,
  attempt: Attempt,
  work: (tx: Transaction<Tables>) => Promise<string>,
  keeping: Keeping = AS_IT_IS,
): Promise<string> {
  return transaction(db, async (tx) => {
    const claimed = await tx
      .insertInto('idempotency_keys')
      .values({
        actor_id: attempt.actorId,
        key: attempt.key,
        body_hash: attempt.bodyHash,
        status: null,
        answer: null,
        made_at: new Date(attempt.now),
      })
      .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
      .executeTakeFirst()
    if (claimed.numInsertedOrUpdatedRows === 0n)
      return keeping.toSend(await firstAnswer(tx, attempt))
    const answer = await work(tx)
    await tx
      .updateTable('idempotency_keys')
      .set({ status: 200, answer: keeping.toKeep(answer) })
      .where('actor_id', '=', attempt.actorId)
      .where('key', '=', attempt.key)
      .execute()
    return answer
  })
}

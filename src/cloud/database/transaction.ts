import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import { errorCode } from '../error-code'
import type { Tables } from './tables'

/** Serialization failure and deadlock: the database asks for the same work again. */
const AGAIN = new Set(['40001', '40P01'])
const ATTEMPTS = 5

/** Runs `work` whole or not at all; it may run more than once, so it must touch nothing but `tx`. */
export async function transaction<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !AGAIN.has(errorCode(error) ?? '')) throw error
      await sleep(attempt * 20)
    }
  }
}

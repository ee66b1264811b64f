import { days, hours, type Instant } from '#domain/time'
import type { Deps } from '../deps'

/** A phone may come back with its outbox after a month; nobody asks for a first answer later than that. */
const KEYS_KEPT = days(40)
const SESSIONS_KEPT = days(40)
/** Far longer than a push is fresh: what is older is refused by its timestamp. */
const PUSHES_KEPT = days(7)
/** F11 */
const DECISIONS_KEPT = days(90)
const EVERY = hours(1)

/** Removes what has only a time to live. What people wrote is never touched here. */
export async function tidy({ db }: Pick<Deps, 'db'>, now: Instant): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('made_at', '<', new Date(now - KEYS_KEPT))
    .execute()
  await db
    .deleteFrom('sessions')
    .where('expires_at', '<', new Date(now - SESSIONS_KEPT))
    .execute()
  await db
    .deleteFrom('wechat_pushes')
    .where('at', '<', new Date(now - PUSHES_KEPT))
    .execute()
  await db
    .deleteFrom('prompt_decisions')
    .where('at', '<', new Date(now - DECISIONS_KEPT))
    .execute()
}

/** Once an hour, in every process: deleting twice is deleting once. */
export function startHousekeeping(deps: Deps): () => void {
  const look = () =>
    tidy(deps, deps.now()).catch((error: unknown) => deps.log.error({ err: error }, 'housekeeping'))
  const timer = setInterval(look, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}

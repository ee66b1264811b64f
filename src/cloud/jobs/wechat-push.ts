import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { forgetAccount } from '../features/my-data/delete'
import type { JobHandler } from '../queue/job'
import { lockByTrace } from './check-content-store'
import { applyVerdict } from './check-verdict'
import { type Forgotten, forgetPart } from './wechat-forget'

interface Push {
  readonly kind: string
  readonly openid_hash: string | null
  readonly info: string
  readonly trace_id: string | null
  readonly suggest: 'pass' | 'review' | 'risky' | null
  readonly label: number
}

const findPush = (tx: Transaction<Tables>, id: string): Promise<Push | undefined> =>
  tx.selectFrom('wechat_pushes').selectAll().where('id', '=', id).executeTakeFirst()

async function photoChecked(tx: Transaction<Tables>, push: Push, now: Instant): Promise<void> {
  // No row yet: whoever writes the trace id down finds this push.
  const check = push.trace_id === null ? null : await lockByTrace(tx, push.trace_id)
  if (check !== null) await applyVerdict(tx, check, push, now)
}

interface Known {
  readonly id: string
  readonly works: boolean
}

async function findByOpenid(db: Kysely<Tables>, openidHash: string | null): Promise<Known | null> {
  const { rows } = await sql<Known>`
    select p.id, exists (select 1 from staff s
      where s.person_id = p.id and s.disabled_at is null) as works
    from people p where p.openid_hash = ${openidHash} for update of p`.execute(db)
  return rows[0] ?? null
}

/** What WeChat calls by these numbers and we keep; the others (location, invoice ...) we never had. */
const REVOKED: Readonly<Record<string, Forgotten>> = {
  '6': 'name',
  '8': 'phone',
  '14': 'photos',
  '15': 'photos',
  '19': 'name',
  '20': 'name',
}

/** Who works here keeps the seat, which the admin ends; their WeChat account and number go at once. */
async function accountClosed(tx: Transaction<Tables>, { id, works }: Known, now: Instant) {
  if (!works) return forgetAccount(tx, id, now)
  await forgetPart(tx, id, 'phone', now)
  await forgetPart(tx, id, 'login', now)
}

/** Does what a push says. Whom nobody knows has nothing here to be forgotten. */
export const wechatPush: JobHandler = async (tx, job, now) => {
  const push = await findPush(tx, String(job.payload.pushId))
  if (push === undefined) return
  if (push.kind === 'photo-checked') return photoChecked(tx, push, now)
  const person = await findByOpenid(tx, push.openid_hash)
  if (person === null) return
  if (push.kind === 'account-closed') return accountClosed(tx, person, now)
  const part = REVOKED[push.info]
  if (part !== undefined) await forgetPart(tx, person.id, part, now)
}

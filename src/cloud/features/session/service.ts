import type { Kysely } from 'kysely'
import type { Done, Me, SessionView, SignInWithWechat, UpdateMe } from '#contract/session'
import { uuidv7 } from '#domain/ids'
import { consentState } from '#domain/privacy/consent'
import { type Instant, iso } from '#domain/time'
import { markOf, seal } from '../../box'
import { wishName } from '../../content/names'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { type Caller, hashToken, SESSION_LASTS } from '../../http/caller'
import { Refused } from '../../http/refused'
import { viewMe } from '../../people/me'
import { insertPrivacyAnswer, listPrivacyAnswers } from '../../people/privacy'
import type { Identified } from '../../wechat/gateway'
import {
  findOrInsertPerson,
  insertSession,
  revokeAllSessions,
  revokeSession,
  updatePerson,
} from './store'

const TOKEN_BYTES = 32

/** A token of 256 random bits; only its hash is kept. */
export async function openSession(
  deps: Deps,
  personId: string,
  now: Instant,
): Promise<SessionView> {
  const token = Buffer.from(deps.random(TOKEN_BYTES)).toString('base64url')
  const expiresAt = now + SESSION_LASTS
  await insertSession(deps.db, { tokenHash: hashToken(token), personId, madeAt: now, expiresAt })
  return { token, expiresAt: iso(expiresAt), me: await viewMe(deps.db, personId) }
}

type Unidentified = Extract<Identified, { ok: false }>['reason']

function refusalFor(reason: Unidentified): Refused {
  switch (reason) {
    case 'bad-code':
      return new Refused('bad-input', 'code')
    case 'blocked':
      return new Refused('not-allowed', 'wechat')
    case 'too-often':
      return new Refused('too-many', 'wechat', 60)
    // Nothing of ours is broken and nothing was done: the phone asks again soon.
    case 'unavailable':
      return new Refused('too-many', 'wechat', 5)
  }
}

/**
 * The first login of a WeChat user makes the person; the openid itself is kept only sealed.
 * @param hostedOpenid named by WeChat Cloud Hosting; then the code need not be exchanged
 */
export async function signInWithWechat(
  deps: Deps,
  { code, agreed }: SignInWithWechat,
  hostedOpenid: string | null,
  now: Instant,
): Promise<SessionView> {
  const who: Identified =
    hostedOpenid === null ? await deps.wechat.identify(code) : { ok: true, openid: hostedOpenid }
  if (!who.ok) throw refusalFor(who.reason)
  const personId = await findOrInsertPerson(deps.db, {
    id: uuidv7(now, deps.random(10)),
    openidHash: markOf(deps.secret, 'openid', who.openid),
    openidBox: seal(deps.secret, 'openid', who.openid, deps.random),
    at: now,
  })
  if (agreed !== undefined) await agree(deps, personId, agreed, now)
  return openSession(deps, personId, now)
}

/** Once for each text; after a withdrawal the tap on "agree and sign in" is a new yes. */
async function agree(deps: Deps, personId: string, version: string, now: Instant): Promise<void> {
  const state = consentState(await listPrivacyAnswers(deps.db, personId), version)
  if (state === 'given') return
  await insertPrivacyAnswer(deps.db, personId, { version, given: true, at: now })
}

export async function signOut(
  db: Kysely<Tables>,
  caller: Caller,
  everywhere: boolean,
  now: Instant,
): Promise<Done> {
  if (everywhere) await revokeAllSessions(db, caller.personId, now)
  else await revokeSession(db, caller.sessionHash, now)
  return { done: true }
}

/** Where others of a home, or colleagues, come to see the name. */
const communityOf = ({ homes, seats }: Caller): string | null =>
  homes[0]?.communityId ?? seats[0]?.communityId ?? null

export async function updateMe(
  { content }: Pick<Deps, 'content'>,
  db: Kysely<Tables>,
  caller: Caller,
  { displayName, ...change }: UpdateMe,
  now: Instant,
): Promise<Me> {
  const name = displayName?.trim()
  if (name === '') throw new Refused('bad-input', 'displayName')
  const { personId } = caller
  await updatePerson(db, personId, change)
  const who = { personId, communityId: communityOf(caller) }
  if (name !== undefined) await wishName(db, content.checks, who, name, now)
  return viewMe(db, caller.personId)
}

import { createHash } from 'node:crypto'
import type { Instant } from '#domain/time'
import { markOf } from '../../box'
import { transaction } from '../../database/transaction'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { echoOf, openPush, type PushQuery, type PushSettings } from '../../wechat/push'
import { eventOf } from '../../wechat/push-event'
import { takeIn } from './store'

/** Without settings there is no such address. */
export function settingsOf({ push }: Deps): PushSettings {
  if (push === null) throw new Refused('not-found')
  return push
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** What WeChat's console asks when the address is entered. */
export function echo(settings: PushSettings, query: PushQuery, now: Instant): string {
  const answer = echoOf(settings, query, now)
  if (answer === null) throw new Refused('not-allowed', 'signature')
  return answer
}

/**
 * Takes a push in: signed, fresh, for this app, not here before. What it says is done by a job, because
 * WeChat waits five seconds and then says it again; that repetition is thanked for and changes nothing.
 */
export async function takePush(
  deps: Deps,
  settings: PushSettings,
  query: PushQuery,
  text: string,
): Promise<void> {
  const now = deps.now()
  const opened = openPush(settings, query, text, now)
  if (!opened.ok) {
    deps.log.warn({ reason: opened.reason }, 'push refused')
    throw new Refused('not-allowed', opened.reason)
  }
  const event = eventOf(opened.body)
  const openid = 'openid' in event ? event.openid : ''
  const push = {
    nonce: digest(`${query.timestamp} ${opened.nonce}`),
    about: digest(opened.about),
    event,
    openidHash: openid === '' ? null : markOf(deps.secret, 'openid', openid),
  }
  const taken = await transaction(deps.db, (tx) => takeIn(tx, push, now))
  if (taken !== 'replayed') return
  deps.log.warn({ reason: 'replay' }, 'push refused')
  throw new Refused('not-allowed', 'replay')
}

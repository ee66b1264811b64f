import type { Transaction } from 'kysely'
import {
  givesUpAt,
  isAlarm,
  ladderOf,
  type OutEnd,
  retryAfter,
  rungAt,
} from '#domain/messages/ladder'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { climb } from '../notify/climb'
import {
  lockOutgoing,
  type OutChange,
  type Outgoing,
  olderTriedAt,
  type RungEnd,
  setOutgoing,
} from '../notify/out-store'
import { errand } from '../queue/errand'
import type { Ending, JobTools } from '../queue/job'
import type { Texted, TextMessage } from '../sms/carrier'
import type { Sent, SubscribeMessage } from '../wechat/gateway'
import { afterSubscribe, prepareSubscribe } from './send-subscribe'
import { afterText, prepareText } from './send-text'

type Tx = Transaction<Tables>
type Prepared =
  | { readonly message: SubscribeMessage }
  | { readonly text: TextMessage }
  | { readonly end: OutEnd }

interface Order {
  readonly outgoing: Outgoing
  readonly what: Exclude<Prepared, { readonly end: OutEnd }>
}
type Result = { readonly sent: Sent } | { readonly texted: Texted }

async function endRung(tx: Tx, outgoing: Outgoing, change: RungEnd, now: Instant): Promise<void> {
  await setOutgoing(tx, outgoing, change, now)
  await climb(tx, outgoing, change.state, now)
}

const endAtOnce = (outgoing: Outgoing): OutEnd | null => {
  const { state, read, news, wishes, channel, hidden } = outgoing
  // Somebody was spoken to and fell silent: twice would be worse than once too few.
  if (state === 'sending') return 'unknown'
  if (read) return 'read'
  if (!ladderOf(news, wishes).includes(channel)) return 'not-wished'
  return channel === 'call' && hidden ? 'hidden' : null
}

/** Older news first; whoever sends it may be in mid-sentence. */
const BEHIND = 1_000

async function waitsUntil(tx: Tx, outgoing: Outgoing, now: Instant): Promise<Instant | null> {
  const { news, channel, toldAt } = outgoing
  const from = rungAt(news, channel, toldAt.getTime(), now)
  if (from > now) return from
  if (isAlarm(news) || channel === 'call') return null
  const older = await olderTriedAt(tx, outgoing)
  return older === null ? null : Math.max(older, now + BEHIND)
}

const prepare = async (tx: Tx, outgoing: Outgoing, tools: JobTools): Promise<Prepared> =>
  outgoing.channel === 'subscribe'
    ? prepareSubscribe(tx, outgoing, tools)
    : prepareText(outgoing, tools)

async function tryLater(
  tx: Tx,
  outgoing: Outgoing,
  code: OutChange,
  now: Instant,
): Promise<Ending> {
  const { news, channel, tries, triedAt } = outgoing
  const since = triedAt?.getTime() ?? now
  const change = { ...code, tries: tries + 1, tried_at: new Date(since) }
  if (now >= givesUpAt(news, channel, since)) {
    await endRung(tx, outgoing, { ...change, state: 'dead' }, now)
    return 'done'
  }
  await setOutgoing(tx, outgoing, { ...change, state: 'waiting' }, now)
  return { notBefore: now + retryAfter(tries + 1) }
}

const codeOf = (result: Result): Partial<OutChange> => {
  if ('sent' in result) return result.sent.ok ? {} : { errcode: result.sent.errcode }
  return result.texted.ok ? {} : { code: result.texted.code }
}

/**
 * One rung of the ladder (LOOP-05): WeChat or a text goes out, a phone task opens. What cannot be brought climbs on;
 * what the app showed meanwhile stays here; what may have arrived is never repeated.
 */
export const sendMessage = errand<Order, Result>({
  begin: async (tx, job, now, tools) => {
    const outgoing = await lockOutgoing(
      tx,
      job.communityId ?? '',
      String(job.payload.messageId),
      now,
    )
    if (outgoing === null) return { nothing: true }
    const { state, channel } = outgoing
    if (state !== 'waiting' && state !== 'sending') return { nothing: true }
    const finish = async (end: OutEnd) => {
      await endRung(tx, outgoing, { state: end }, now)
      return { nothing: true } as const
    }
    const end = endAtOnce(outgoing)
    if (end !== null) return finish(end)
    const notBefore = await waitsUntil(tx, outgoing, now)
    if (notBefore !== null) return { notBefore }
    if (channel === 'call') {
      await setOutgoing(tx, outgoing, { state: 'open' }, now)
      return { nothing: true }
    }
    const what = await prepare(tx, outgoing, tools)
    if ('end' in what) return finish(what.end)
    await setOutgoing(tx, outgoing, { state: 'sending', spent: channel === 'subscribe' }, now)
    return { order: { outgoing, what } }
  },
  run: async ({ wechat, texts }, { what }) =>
    'text' in what
      ? { texted: await texts.send(what.text) }
      : { sent: await wechat.sendMessage(what.message) },
  end: async (tx, { outgoing }, result, now) => {
    const after = 'sent' in result ? afterSubscribe(result.sent) : afterText(result.texted)
    const paid = { ...outgoing, spent: true }
    if (after === 'later') return tryLater(tx, paid, { state: 'waiting', ...codeOf(result) }, now)
    await endRung(tx, paid, after, now)
    return 'done'
  },
})

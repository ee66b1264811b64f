import type { Transaction } from 'kysely'
import { spend } from '#domain/messages/consents'
import { fitFields } from '#domain/messages/fields'
import { type OutEnd, templateOf } from '#domain/messages/ladder'
import { unseal } from '../box'
import type { Tables } from '../database/tables'
import { listLedger, lockPerson, saveLine } from '../features/consents/store'
import type { Outgoing, RungEnd } from '../notify/out-store'
import { SUBSCRIBE_WORDS } from '../notify/templates'
import type { JobTools } from '../queue/job'
import type { Sent, SubscribeMessage } from '../wechat/gateway'

const PAGES = {
  resolved: 'confirm',
  reply: 'track',
  question: 'track',
  improvement: 'track',
} as const

/** Takes one message of the ledger, once for each news. @returns false when none is left */
async function pay(tx: Transaction<Tables>, outgoing: Outgoing): Promise<boolean> {
  if (outgoing.spent) return true
  await lockPerson(tx, outgoing.personId)
  const ledger = await listLedger(tx, outgoing.personId)
  const line = ledger.find((one) => one.template === templateOf(outgoing.news))
  const after = line === undefined ? null : spend(line)
  if (after !== null) await saveLine(tx, outgoing.personId, after)
  return after !== null
}

/** The message and its price; or why WeChat cannot bring it. */
export async function prepareSubscribe(
  tx: Transaction<Tables>,
  outgoing: Outgoing,
  tools: JobTools,
): Promise<{ message: SubscribeMessage } | { end: OutEnd }> {
  const { news, ticketId, facts, told, lang, openidBox } = outgoing
  const template = templateOf(news)
  const templateId = template === null ? undefined : tools.messageTemplates[template]
  if (openidBox === null || template === null || templateId === undefined)
    return { end: 'no-wechat' }
  const fields = fitFields({
    thing1: SUBSCRIBE_WORDS[template][lang],
    character_string2: facts.receiptNo ?? '',
    time3: told,
  })
  if (fields === null) return { end: 'refused' }
  if (!(await pay(tx, outgoing))) return { end: 'no-consent' }
  const openid = unseal(tools.secret, 'openid', openidBox)
  const page = `pages/ticket/${PAGES[template]}?id=${ticketId}`
  return { message: { openid, templateId, page, lang, fields } }
}

const ENDS = { 'no-consent': 'no-consent', refused: 'refused', unknown: 'unknown' } as const

/** later: it was not sent and may be tried again. */
export const afterSubscribe = (sent: Sent): RungEnd | 'later' => {
  if (sent.ok) return { state: 'sent' }
  const { reason, errcode } = sent
  return reason === 'later' ? 'later' : { state: ENDS[reason], errcode }
}

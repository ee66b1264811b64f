import type { Transaction } from 'kysely'
import { awakeAt } from '#domain/followups/schedule'
import { spend } from '#domain/messages/consents'
import { unseal } from '../box'
import type { Tables } from '../database/tables'
import { listLedger, lockPerson, saveLine } from '../features/consents/store'
import { SUBSCRIBE_WORDS } from '../notify/templates'
import { errand } from '../queue/errand'
import type { Sent, SubscribeMessage } from '../wechat/gateway'
import { lockOutgoing, type OutChange, type Outgoing, setOutgoing } from './send-message-store'

interface Order {
  readonly outgoing: Outgoing
  readonly message: SubscribeMessage
}

const PAGES = {
  resolved: 'confirm',
  reply: 'track',
  question: 'track',
  improvement: 'track',
} as const

function messageOf(outgoing: Outgoing, templateId: string, openid: string): SubscribeMessage {
  const { template, ticketId, receiptNo, at, lang } = outgoing
  return {
    openid,
    templateId,
    lang,
    page: `pages/ticket/${PAGES[template]}?id=${ticketId}`,
    fields: {
      thing1: SUBSCRIBE_WORDS[template][lang],
      character_string2: receiptNo,
      time3: at,
    },
  }
}

/** Takes one message of the ledger, once for each news. @returns false when none is left */
async function pay(tx: Transaction<Tables>, outgoing: Outgoing): Promise<boolean> {
  if (outgoing.spent) return true
  await lockPerson(tx, outgoing.personId)
  const ledger = await listLedger(tx, outgoing.personId)
  const line = ledger.find((one) => one.template === outgoing.template)
  const after = line === undefined ? null : spend(line)
  if (after !== null) await saveLine(tx, outgoing.personId, after)
  return after !== null
}

const ENDS = { 'no-consent': 'no-consent', refused: 'refused', unknown: 'unknown' } as const

const changeOf = (sent: Sent): OutChange => {
  if (sent.ok) return { state: 'sent' }
  const { reason, errcode } = sent
  return { state: reason === 'later' ? 'waiting' : ENDS[reason], errcode }
}

/**
 * One subscribe message (LOOP-05). It goes only where WeChat can be reached, somebody allowed it and
 * the app did not show the news before; every other end leaves it to the inbox, where it already is.
 */
export const sendMessage = errand<Order, Sent>({
  begin: async (tx, job, now, tools) => {
    const outgoing = await lockOutgoing(tx, job.communityId ?? '', String(job.payload.messageId))
    if (outgoing === null) return { nothing: true }
    const end = async (state: OutChange['state']) => {
      await setOutgoing(tx, outgoing, { state }, now)
      return { nothing: true } as const
    }
    // Somebody spoke to WeChat and fell silent: twice would be worse than once too few.
    if (outgoing.state === 'sending') return end('unknown')
    if (outgoing.state !== 'waiting') return { nothing: true }
    if (outgoing.read) return end('read')
    if (awakeAt(now) > now) return { notBefore: awakeAt(now) }
    const templateId = tools.messageTemplates[outgoing.template]
    if (outgoing.openidBox === null || templateId === undefined) return end('no-wechat')
    if (!(await pay(tx, outgoing))) return end('no-consent')
    await setOutgoing(tx, outgoing, { state: 'sending', spent: true }, now)
    const openid = unseal(tools.secret, 'openid', outgoing.openidBox)
    return { order: { outgoing, message: messageOf(outgoing, templateId, openid) } }
  },
  run: ({ wechat }, { message }) => wechat.sendMessage(message),
  end: async (tx, { outgoing }, sent, now) => {
    await setOutgoing(tx, outgoing, changeOf(sent), now)
    return sent.ok || sent.reason !== 'later' ? 'done' : 'again'
  },
})

import { awakeAt } from '#domain/followups/schedule'
import { type Instant, minutes } from '#domain/time'
import type { Tx } from './transaction'
import type { Person, Sim } from './world'

/** While a server is silent all that waits is tried again together, in its order. */
const RETRY = minutes(5)
/** WeChat: the person has taken the permission back. */
const REFUSED = 43101
const TAKEN_BACK = 0.02

interface Notice {
  readonly notificationId: string
  readonly dedupeKey: string
}

interface Planned extends Notice {
  readonly person: Person
  readonly template: string
}

const isSilent = ({ outage }: Sim, now: Instant): boolean => now >= outage.from && now < outage.to

const nextTry = (now: Instant): Instant => (Math.floor(now / RETRY) + 1) * RETRY

function failed(
  tx: Tx,
  { notificationId }: Notice,
  how: {
    readonly channel: string
    readonly attempt: number
    readonly errorCode: number
    readonly next: string
  },
): void {
  tx.write('notification-failed', null, { notificationId, ...how })
}

function sent(tx: Tx, { notificationId, dedupeKey }: Notice, channel: string): void {
  tx.write('notification-sent', null, { notificationId, dedupeKey, channel })
}

interface Plan {
  readonly audience: 'resident' | 'staff'
  readonly recipientId: string
  readonly template: string
  readonly channel: string
  readonly urgent: boolean
}

function planned(sim: Sim, tx: Tx, dedupeKey: string, plan: Plan): Notice {
  const notificationId = sim.newId('n')
  tx.write('notification-planned', null, { notificationId, dedupeKey, ...plan })
  return { notificationId, dedupeKey }
}

/** A row in somebody's inbox: written with its cause, so it is there at once. */
export function tellStaff(sim: Sim, tx: Tx, staffId: string, template: string, key: string): void {
  const dedupeKey = `${template}:${key}:${staffId}`
  const to = { audience: 'staff', recipientId: staffId, template, urgent: false } as const
  sent(tx, planned(sim, tx, dedupeKey, { ...to, channel: 'inApp' }), 'inApp')
}

const left = (person: Person, template: string): number => person.consents.get(template) ?? 0

function change(
  tx: Tx,
  person: Person,
  templateId: string,
  by: { delta: number; cause: string; notificationId?: string },
) {
  const balance = left(person, templateId) + by.delta
  tx.put(person.consents, templateId, balance)
  const { delta, cause, notificationId } = by
  tx.write('consent-changed', null, {
    personId: person.id,
    templateId,
    delta,
    balance,
    cause,
    ...(notificationId !== undefined && { notificationId }),
  })
}

/** A yes in the moment of submitting: one message of each. */
export function grant(tx: Tx, person: Person, templates: readonly string[]): void {
  for (const template of templates) change(tx, person, template, { delta: 1, cause: 'granted' })
}

/** News of the own ticket: to WeChat while there is a permission, which it uses up, else to the inbox alone. */
export function tellResident(
  sim: Sim,
  tx: Tx,
  person: Person,
  template: string,
  key: string,
): void {
  const dedupeKey = `${template}:${key}:${person.id}`
  const mayPush = left(person, template) > 0 && !person.optOut.includes('subscribe')
  const channel = mayPush ? 'subscribe' : 'inApp'
  const to = { audience: 'resident', recipientId: person.id, template, urgent: false } as const
  const notice = { ...planned(sim, tx, dedupeKey, { ...to, channel }), person, template }
  if (!mayPush) {
    sent(tx, notice, 'inApp')
    return
  }
  const { notificationId } = notice
  change(tx, person, template, { delta: -1, cause: 'used', notificationId })
  tx.duty('send', `${dedupeKey}:1`, awakeAt(tx.now), (then) => push(sim, then, notice, 1))
}

function push(sim: Sim, tx: Tx, notice: Planned, attempt: number): void {
  const { person, template } = notice
  const channel = 'subscribe'
  if (person.optOut.includes('subscribe') || sim.dice.chance(TAKEN_BACK)) {
    const balance = left(person, template)
    if (balance > 0) change(tx, person, template, { delta: -balance, cause: 'revoked' })
    failed(tx, notice, { channel, attempt, errorCode: REFUSED, next: 'inApp' })
    sent(tx, notice, 'inApp')
    return
  }
  if (isSilent(sim, tx.now)) {
    failed(tx, notice, { channel, attempt, errorCode: -1, next: 'retry' })
    const key = `${notice.dedupeKey}:${attempt + 1}`
    tx.duty('send', key, nextTry(tx.now), (then) => push(sim, then, notice, attempt + 1))
    return
  }
  sent(tx, notice, channel)
}

export interface Message {
  /** Asked before every try: the answer may have come another way. */
  readonly isWanted: (now: Instant) => boolean
  /** In the transaction in which the company took it. */
  readonly sent: (tx: Tx) => void
}

export function sendSms(
  sim: Sim,
  tx: Tx,
  person: Person,
  dedupeKey: string,
  message: Message,
): void {
  const template = 'followup'
  const to = { audience: 'resident', recipientId: person.id, template, urgent: false } as const
  const notice = planned(sim, tx, dedupeKey, { ...to, channel: 'sms' })
  carry(sim, tx, { ...notice, person, template }, message, 1)
}

function carry(sim: Sim, tx: Tx, notice: Planned, message: Message, attempt: number): void {
  const channel = 'sms'
  if (!message.isWanted(tx.now)) {
    failed(tx, notice, { channel, attempt, errorCode: 0, next: 'dead' })
    return
  }
  if (isSilent(sim, tx.now)) {
    failed(tx, notice, { channel, attempt, errorCode: 504, next: 'retry' })
    const key = `${notice.dedupeKey}:${attempt + 1}`
    tx.duty('carry', key, nextTry(tx.now), (then) => carry(sim, then, notice, message, attempt + 1))
    return
  }
  sent(tx, notice, channel)
  message.sent(tx)
}

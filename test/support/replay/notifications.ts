import { DAY } from './calendar'
import type { Line } from './line'
import type { World } from './world'

interface Notification {
  id: string
  dedupeKey: string
  resident: boolean
  recipientId: string
  urgent: boolean
  channel: string
  attempts: number
  used: number
  subscribeTries: number
}

const RINGS = new Set(['subscribe', 'sms', 'phone'])

/** The outbox: each sent once, by day, with a consent where one is needed, and none lost. */
export class Notifications {
  private readonly world: World
  private readonly open = new Map<string, Notification>()
  private readonly known = new Set<string>()
  private readonly sentKeys = new Set<string>()
  private readonly balances = new Map<string, number>()

  constructor(world: World) {
    this.world = world
  }

  planned = (line: Line) => {
    const { world } = this
    const { notificationId: id, dedupeKey, recipientId, urgent, channel } = line
    world.demand(!this.known.has(id), 'ids', `notification ${id} again`)
    this.known.add(id)
    const resident = line.audience === 'resident'
    if (resident) world.person(recipientId)
    this.open.set(id, {
      id,
      dedupeKey,
      resident,
      recipientId,
      urgent,
      channel,
      attempts: 0,
      used: 0,
      subscribeTries: 0,
    })
    const enough = world.now + DAY + world.tolerance
    this.watch(id, enough)
  }

  sent = (line: Line) => {
    const { world } = this
    const one = this.find(line)
    if (!one) return
    world.demand(one.dedupeKey === line.dedupeKey, 'notification', `dedupeKey ${line.dedupeKey}`)
    world.demand(!this.sentKeys.has(one.dedupeKey), 'sent-twice', one.dedupeKey)
    this.sentKeys.add(one.dedupeKey)
    world.demand(one.channel === line.channel, 'notification', `by ${line.channel}`)
    this.checkRing(one, line.channel)
    if (line.channel === 'subscribe') this.checkConsent(one)
    this.open.delete(one.id)
  }

  failed = (line: Line) => {
    const { world } = this
    const one = this.find(line)
    if (!one) return
    one.attempts += 1
    world.demand(line.attempt === one.attempts, 'notification', `attempt ${line.attempt}`)
    world.demand(one.channel === line.channel, 'notification', `failed by ${line.channel}`)
    this.checkRing(one, line.channel)
    if (line.channel === 'subscribe') one.subscribeTries += 1
    if (line.next === 'dead') this.open.delete(one.id)
    else if (line.next !== 'retry') one.channel = line.next
  }

  consent = (line: Line) => {
    const { world } = this
    world.person(line.personId)
    const key = `${line.personId} ${line.templateId}`
    const balance = (this.balances.get(key) ?? 0) + line.delta
    this.balances.set(key, balance)
    world.demand(balance >= 0 && line.balance === balance, 'consent', `balance ${line.balance}`)
    const right = line.cause === 'granted' ? line.delta > 0 : line.delta < 0
    world.demand(right, 'consent', `${line.cause} by ${line.delta}`)
    if (line.cause !== 'used') return
    world.demand(line.delta === -1, 'consent', `used ${line.delta}`)
    const one = this.open.get(line.notificationId ?? '')
    if (!one) return world.report('consent', `used for no open notification`)
    world.demand(one.recipientId === line.personId, 'consent', 'of another person')
    one.used += 1
  }

  /** Reading 16: what rings, to a resident, waits for the morning unless it is urgent. */
  private checkRing(one: Notification, channel: string): void {
    const { world } = this
    if (!one.resident || !RINGS.has(channel)) return
    const allowed = one.urgent || !world.isQuiet(world.now)
    world.demand(allowed, 'quiet-hours', `notification ${one.id} by ${channel}`)
    const out = world.people.get(one.recipientId)?.optOut.has(channel) === true
    world.demand(one.urgent || !out, 'opt-out', `notification ${one.id} by ${channel}`)
  }

  private checkConsent(one: Notification): void {
    if (!one.resident) return
    one.subscribeTries += 1
    const paid = one.used >= 1 && one.used <= one.subscribeTries
    this.world.demand(paid, 'consent', `subscribe send of ${one.id} used ${one.used}`)
  }

  private find(line: Line): Notification | undefined {
    const one = this.open.get(line.notificationId)
    const was = this.known.has(line.notificationId) ? 'has ended' : 'is unknown'
    if (!one) this.world.report('notification', `${line.notificationId} ${was}`)
    return one
  }

  /** None may be lost: planned a day ago and more, it is sent or dead; a long downtime lends its time. */
  private watch(id: string, deadline: number): void {
    const { world } = this
    world.timers.set(deadline, () => {
      if (!this.open.has(id)) return
      const down = world.downtimes.find((span) => span.to > deadline - DAY && span.from < deadline)
      if (down && down.to + DAY > deadline) return this.watch(id, down.to + DAY + world.tolerance)
      world.report('notification-lost', `${id} is neither sent nor dead`)
    })
  }
}

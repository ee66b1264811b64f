import {
  type DraftPlace,
  dropDraft,
  dropHandedOver,
  handOver,
  openDraft,
  saveDraft,
} from '#miniapp/lib/draft'
import type { QueuedPhoto } from '#miniapp/lib/outbox/errand'
import { type Errand, type Item, queuedPhoto } from '#miniapp/lib/outbox/errand'
import { createOutbox, type Outbox } from '#miniapp/lib/outbox/outbox'
import { mayTakeBack } from '#miniapp/lib/outbox/queue'
import { sweepPhotos } from '#miniapp/lib/sweep'
import { Cloud } from './cloud-model'
import { Life, Lock, Memory, Power, Timers } from './phone-model'

/** One thing a resident wants, from the first letter to the tap on send. */
export interface Intent {
  readonly name: string
  readonly ticket: string
  readonly kind: 'ticket' | 'message' | 'nps'
  readonly photos: number
}

interface Written {
  readonly errand: Errand
  readonly photos: readonly QueuedPhoto[]
}

export function plan(random: () => number): readonly Intent[] {
  const count = 2 + Math.floor(random() * 4)
  const made: Intent[] = []
  for (let n = 0; n < count; n += 1) {
    const tickets = made.filter((one) => one.kind === 'ticket')
    const at = tickets[Math.floor(random() * tickets.length)]
    const dice = random()
    const photos = Math.floor(random() * 3)
    const name = `wish-${n}`
    if (at === undefined || dice < 0.4) made.push({ name, ticket: name, kind: 'ticket', photos })
    else if (dice < 0.85) made.push({ name, ticket: at.ticket, kind: 'message', photos })
    else made.push({ name, ticket: '', kind: 'nps', photos: 0 })
  }
  return made
}

const errandOf = (intent: Intent, words: string): Errand => {
  if (intent.kind === 'message')
    return { kind: 'message', ticketId: intent.ticket, body: { id: intent.name, words } }
  if (intent.kind === 'nps') {
    const body = { id: intent.name, houseId: 'h', score: 7, reasons: [], comment: words }
    return { kind: 'nps', body }
  }
  const home = { communityId: 'c', houseId: 'h' }
  return {
    kind: 'ticket',
    body: {
      ...home,
      id: intent.ticket,
      kind: 'complaint',
      categoryId: 'lift',
      words,
      place: { kind: 'home' },
      hideNameFrom: 'neighbours',
    },
  }
}

/** What the person wrote, by which a wish is known again on the screen. */
export function wordsOf(errand: Errand): string {
  if (errand.kind === 'nps') return errand.body.comment
  return errand.kind === 'ticket' || errand.kind === 'message' ? errand.body.words : ''
}

/** What the habits of the app are worth is seen beside those of an app that has none of them. */
export interface Habits {
  /** The key is made with the draft, not with the try. */
  readonly oneKey: boolean
  /** Into the outbox first, then out of the draft. */
  readonly outboxFirst: boolean
}

export const GOOD: Habits = { oneKey: true, outboxFirst: true }

const HOUR = 3_600_000

/** A window of the app: what it knows is gone when it is killed. */
export interface Open {
  readonly life: Life
  readonly outbox: Outbox
  readonly timers: Timers
}

/** A phone with its owner, who types, sends, changes, loses signal, and starts the app again when it dies. */
export class Resident {
  readonly memory = new Memory()
  readonly cloud: Cloud
  readonly random: () => number
  readonly habits: Habits
  windows: Open[]
  private readonly lock = new Lock()
  private keys = 0
  /** Wishes that the phone has said to have kept; to find one nowhere any more is a loss. */
  private readonly kept = new Set<string>()
  readonly lost: string[] = []
  /** How often the story took the turns that it is about. */
  readonly seen = { changed: 0, late: 0 }
  /** The hour of this start; photos are named by it. */
  private at = Date.parse('2026-11-22T05:20:00.000Z')

  constructor(random: () => number, killAt = Number.POSITIVE_INFINITY, habits = GOOD, windows = 1) {
    this.random = random
    this.habits = habits
    this.cloud = new Cloud(random)
    const power = new Power(killAt)
    this.windows = Array.from({ length: windows }, () => this.open(power))
  }

  private get first(): Open {
    const first = this.windows[0]
    if (first === undefined) throw new Error('a phone has a window')
    return first
  }
  get outbox(): Outbox {
    return this.first.outbox
  }
  get timers(): Timers {
    return this.first.timers
  }
  get life(): Life {
    return this.first.life
  }

  /** Opens the app again, with nothing left of it but what lies in the phone. */
  restart(killAt = Number.POSITIVE_INFINITY): void {
    this.at += HOUR
    this.windows = [this.open(new Power(killAt))]
    const { life, outbox } = this
    const { items } = outbox.store.getState()
    dropHandedOver(life, new Set(items.map((item) => item.id)))
    const shelf = {
      refs: async () => [...this.memory.shelf],
      drop: async (ref: string) => life.drop(ref),
    }
    void sweepPhotos(life, shelf, items, this.at)
  }

  private open(power: Power): Open {
    const life = new Life(this.memory, power)
    const timers = new Timers()
    const { cloud, habits } = this
    const outbox = createOutbox({
      storage: life,
      photos: { drop: async (ref) => life.drop(ref) },
      now: () => 0,
      newKey: this.newKey,
      later: timers.later,
      owner: () => cloud.who,
      sendPhoto: (photo) => cloud.sendPhoto(life, photo),
      sendErrand: (item) =>
        cloud.sendErrand(life, habits.oneKey ? item : forgetful(item, this.newKey())),
      renew: async (errand) => ({ ok: true, value: errand }),
      alone: (work) => this.lock.alone(life, work),
    })
    life.onOther = outbox.refresh
    outbox.onDelivered((item, _reply, wanted) => {
      if (wanted) dropHandedOver(life, new Set([item.id]))
    })
    return { life, outbox, timers }
  }

  private newKey = () => {
    this.keys += 1
    return `key-${this.keys}`
  }

  private place({ life }: Open, name: string): DraftPlace<Written | null> {
    return {
      storage: life,
      name: `draft/${name}`,
      blank: null,
      newKey: this.newKey,
      read: (json) => json as Written,
    }
  }

  /** Types what is nowhere to be seen, and sends what lies there half done; leaves alone what is on its way. */
  carryOn(intent: Intent, at: Open = this.first): void {
    const is = (errand: Errand) => nameOf(errand) === intent.name
    const queued = at.outbox.store.getState().items.some(({ errand }) => is(errand))
    const arrived = this.cloud.rows.some((row) => is(JSON.parse(row.said)))
    const draft = at.life.read(`draft/${intent.name}`) !== null
    if (draft || !(queued || arrived)) this.send(intent, at)
  }

  /** Leaves a draft behind. */
  type(intent: Intent, at: Open = this.first): void {
    const place = this.place(at, intent.name)
    const draft = openDraft(place)
    const gone = at.life.alive && draft.value === null
    if (gone && this.kept.has(intent.name)) this.lost.push(intent.name)
    const value = draft.value ?? this.write(intent, at)
    const written = saveDraft(place, { key: draft.key, value })
    if (written === 'ok' && at.life.alive) this.kept.add(intent.name)
  }

  send(intent: Intent, at: Open = this.first): void {
    this.type(intent, at)
    const place = this.place(at, intent.name)
    const draft = openDraft(place)
    const value = draft.value ?? this.write(intent, at) // a full phone keeps no draft either
    if (!this.habits.outboxFirst) dropDraft(place)
    handOver(at.outbox, place, { ...value, key: draft.key })
  }

  /** Takes what waits back into its draft, as it was; then changes it; then sends it under the same key. */
  change(intent: Intent, at: Open = this.first): void {
    const state = at.outbox.store.getState()
    const item = state.items.find(({ errand }) => nameOf(errand) === intent.name)
    if (item?.errand.kind !== 'ticket' || item.state !== 'waiting') return
    if (!mayTakeBack(state, item)) return
    const place = this.place(at, intent.name)
    const before = { errand: item.errand, photos: item.photos }
    if (saveDraft(place, { key: item.id, value: before }) !== 'ok') return
    this.seen.changed += 1
    void at.outbox.remove(item.id, 'leave')
    const errand = errandOf(intent, `${intent.name}*`)
    saveDraft(place, { key: item.id, value: { ...before, errand } })
    this.send(intent, at)
  }

  /** An earlier version arrived after all: what was changed goes to it as a message. */
  mend(at: Open = this.first): void {
    for (const item of at.outbox.store.getState().items) {
      if (item.problem?.code !== 'key-reused' || item.errand.kind !== 'ticket') continue
      this.seen.late += 1
      const { id, words } = item.errand.body
      const key = `${id}-more`
      const body = { id: key, words }
      const { photos } = item
      at.outbox.enqueue({ errand: { kind: 'message', ticketId: id, body }, photos, key })
      void at.outbox.remove(item.id, 'leave')
    }
  }

  private write(intent: Intent, { life }: Open): Written {
    const photos = Array.from({ length: intent.photos }, (_, n) => {
      const ref = `${this.at.toString(36)}-${intent.name}-photo-${n}`
      life.put(ref)
      return queuedPhoto(ref, `key-of-${ref}`)
    })
    return { errand: errandOf(intent, intent.name), photos }
  }
}

/** An app that makes a key, and with it an id, for every try. */
function forgetful(item: Item, key: string): Item {
  const { errand } = item
  if (errand.kind !== 'ticket') return { ...item, key }
  return { ...item, key, errand: { ...errand, body: { ...errand.body, id: key } } }
}

/** Words without the mark of a change. */
export const nameOf = (errand: Errand): string => wordsOf(errand).replace('*', '')

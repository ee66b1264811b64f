import { type DraftPlace, dropHandedOver, handOver, openDraft, saveDraft } from '#miniapp/lib/draft'
import type { QueuedPhoto } from '#miniapp/lib/outbox/errand'
import { type Errand, queuedPhoto } from '#miniapp/lib/outbox/errand'
import { createOutbox, type Outbox } from '#miniapp/lib/outbox/outbox'
import { Cloud, chance, Life, Memory, Timers } from './phone-model'

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

const errandOf = (intent: Intent): Errand => {
  const words = intent.name
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

/** A phone with its owner, who types, sends, loses signal, and starts the app again when it dies. */
export class Resident {
  readonly memory = new Memory()
  timers = new Timers()
  readonly cloud: Cloud
  readonly random: () => number
  life: Life
  outbox: Outbox
  private keys = 0

  constructor(random: () => number, killAt = Number.POSITIVE_INFINITY) {
    this.random = random
    this.cloud = new Cloud(random)
    this.life = new Life(this.memory, killAt)
    this.outbox = this.open()
  }

  /** Opens the app again, with nothing left of it but what lies in the phone. */
  restart(): void {
    this.life = new Life(this.memory, Number.POSITIVE_INFINITY)
    this.timers = new Timers()
    this.outbox = this.open()
    const queued = new Set(this.outbox.store.getState().items.map((item) => item.id))
    dropHandedOver(this.life, queued)
  }

  private open(): Outbox {
    const { life, cloud, timers } = this
    return createOutbox({
      storage: life,
      photos: { drop: async (ref) => life.drop(ref) },
      now: () => 0,
      newKey: this.newKey,
      later: timers.later,
      owner: () => cloud.who,
      sendPhoto: (photo) => cloud.sendPhoto(life, photo),
      sendErrand: (item) => cloud.sendErrand(life, item),
      renew: async (errand) => ({ ok: true, value: errand }),
    })
  }

  private newKey = () => {
    this.keys += 1
    return `key-${this.keys}`
  }

  private place(intent: Intent): DraftPlace<Written | null> {
    return {
      storage: this.life,
      name: `draft/${intent.name}`,
      blank: null,
      newKey: this.newKey,
      read: (json) => json as Written,
    }
  }

  /** Types what is nowhere to be seen, and sends what lies there half done; leaves alone what is on its way. */
  carryOn(intent: Intent): void {
    const queued = this.outbox.store
      .getState()
      .items.some((item) => wordsOf(item.errand) === intent.name)
    const arrived = this.cloud.rows.some((row) => wordsOf(JSON.parse(row.said)) === intent.name)
    const draft = this.life.read(`draft/${intent.name}`) !== null
    if (draft || !(queued || arrived)) this.send(intent)
  }

  /** Leaves a draft behind. */
  type(intent: Intent): void {
    const place = this.place(intent)
    const draft = openDraft(place)
    saveDraft(place, { key: draft.key, value: draft.value ?? this.write(intent) })
  }

  send(intent: Intent): void {
    this.type(intent)
    const place = this.place(intent)
    const draft = openDraft(place)
    const value = draft.value ?? this.write(intent) // a full phone keeps no draft either
    handOver(this.outbox, place, { ...value, key: draft.key })
  }

  private write(intent: Intent): Written {
    const photos = Array.from({ length: intent.photos }, (_, n) => {
      const ref = `${intent.name}-photo-${n}`
      this.memory.shelf.add(ref)
      return queuedPhoto(ref, `key-of-${ref}`)
    })
    return { errand: errandOf(intent), photos }
  }
}

/** Plays one plan to its end: killed once at `killAt`, with the losses that the seed brings, until everything is out. */
export async function play(seed: number, killAt: number): Promise<Resident> {
  const intents = plan(chance(seed))
  const resident = new Resident(chance(seed + 1), killAt)
  resident.cloud.losses = { request: 0.25, answer: 0.25 }
  await Promise.race([live(resident, intents), resident.life.death])
  if (!resident.life.alive) {
    resident.restart()
    await live(resident, intents)
  }
  return resident
}

async function live(resident: Resident, intents: readonly Intent[]): Promise<void> {
  const { life } = resident
  for (const intent of intents) {
    if (!life.alive) return
    resident.carryOn(intent)
    if (resident.random() < 0.5) await resident.outbox.flush()
  }
  if (life.alive) await drain(resident)
}

/** Lets the timers of the outbox fire until nothing is waiting. */
export async function drain({ outbox, timers }: Resident): Promise<void> {
  await outbox.flush()
  for (let tries = 0; timers.count > 0; tries += 1) {
    if (tries > 200) throw new Error('the queue does not come to rest')
    timers.fire()
    await outbox.flush()
  }
}

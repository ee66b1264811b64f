import type { Answer } from '#miniapp/lib/call'
import type { Errand, Item, QueuedPhoto } from '#miniapp/lib/outbox/errand'
import type { Life } from './phone-model'

interface Row {
  readonly owner: string
  readonly key: string
  readonly lane: string
  readonly photoIds: readonly string[]
  readonly said: string
}

type Problem = Extract<Answer<never>, { ok: false }>['problem']
const no = (code: Problem['code'], field?: string): Answer<never> => ({
  ok: false,
  problem: { code, ...(field === undefined ? {} : { field }) },
})

const ticketOf = (errand: Errand): string | null => {
  if (errand.kind === 'ticket') return errand.body.id
  return 'ticketId' in errand ? errand.ticketId : null
}

/**
 * A cloud by the rules of the real one: a key of a person gets its first answer again, with another
 * body `key-reused`; a refusal is not kept; one client id is one ticket; a photo stands in one place;
 * words to a ticket that has not arrived find nothing. Requests and answers get lost by chance.
 */
export class Cloud {
  readonly rows: Row[] = []
  readonly photos: string[] = []
  who: string | null = 'lin'
  /** Chances of losing the request, and of losing the answer after the deed. */
  losses = { request: 0, answer: 0 }
  refuse: (item: Item) => Answer<never> | null = () => null
  /** Knows the tickets that words are sent to, and forgets photos that nobody named. */
  strict = false
  private readonly answers = new Map<string, { readonly body: string; readonly id: string }>()
  private readonly tickets = new Set<string>()
  private readonly attached = new Set<string>()
  private readonly forgotten = new Set<string>()
  private readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  async sendPhoto(life: Life, photo: QueuedPhoto): Promise<Answer<{ id: string }> | 'gone'> {
    if (!life.memory.shelf.has(photo.ref)) return 'gone'
    return this.exchange(life, { key: `photo:${photo.key}`, body: photo.ref }, () => {
      const id = `id-${this.photos.length}-of-${photo.ref}`
      this.photos.push(photo.ref)
      return { ok: true, value: { id } }
    })
  }

  async sendErrand(life: Life, item: Item): Promise<Answer<{ id: string }>> {
    const refused = this.refuse(item)
    if (refused !== null) return refused
    const photoIds = item.photos.flatMap((photo) => photo.photoId ?? [])
    const body = JSON.stringify([item.errand, photoIds])
    return this.exchange(life, { key: item.key, body }, () => this.take(item, photoIds))
  }

  private take(item: Item, photoIds: readonly string[]): Answer<{ id: string }> {
    const ticket = ticketOf(item.errand)
    const stands = ticket !== null && this.tickets.has(ticket)
    if (item.errand.kind === 'ticket' && stands) return { ok: true, value: { id: item.key } }
    if (this.strict && ticket !== null && item.errand.kind !== 'ticket' && !stands)
      return no('not-found')
    const free = photoIds.every((id) => !this.attached.has(id) && !this.forgotten.has(id))
    if (!free) return no('bad-input', 'photoIds')
    for (const id of photoIds) this.attached.add(id)
    if (item.errand.kind === 'ticket') this.tickets.add(item.errand.body.id)
    const said = JSON.stringify(item.errand)
    const owner = this.who ?? 'nobody'
    this.rows.push({ owner, key: item.key, lane: item.lane, photoIds, said })
    return { ok: true, value: { id: item.key } }
  }

  private async exchange(
    life: Life,
    { key, body }: { readonly key: string; readonly body: string },
    deed: () => Answer<{ id: string }>,
  ): Promise<Answer<{ id: string }>> {
    await life.passes()
    if (this.random() < this.losses.request) return no('offline')
    const name = `${this.who} ${key}`
    const known = this.answers.get(name)
    if (known !== undefined && known.body !== body) return no('key-reused')
    const answer = known === undefined ? deed() : { ok: true as const, value: { id: known.id } }
    if (answer.ok) this.answers.set(name, { body, id: answer.value.id })
    await life.passes()
    if (this.random() < this.losses.answer) return no('interrupted')
    if (this.strict && answer.ok && key.startsWith('photo:') && this.random() < 0.05)
      this.forgotten.add(answer.value.id)
    return answer
  }
}

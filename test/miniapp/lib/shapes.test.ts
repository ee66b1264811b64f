import { useSubmit } from '#miniapp/features/submit/draft-store'
import { listDrafts } from '#miniapp/lib/draft'
import { openDrawer } from '#miniapp/lib/outbox/drawer'
import { salvage } from '#miniapp/lib/outbox/salvage'
import { phone } from '#miniapp/lib/platform/phone'
import { Life, Memory } from './phone-model'
import { lin, newPhone } from './resident'

const WORDS = 'The lamp by the west gate is out'
const errand = {
  kind: 'message',
  ticketId: '0193f000-0000-7000-a000-0000000000c1',
  body: { id: 'm', words: WORDS },
}

/** As an app of the first shape wrote it. */
const first = {
  v: 1,
  id: 'm',
  seq: 4,
  key: 'm',
  renewals: 0,
  owner: lin().personId,
  lane: 'ticket:t',
  at: 0,
  errand,
  photos: [],
  state: 'waiting',
  problem: null,
}

const drawerWith = (text: string) => {
  const memory = new Memory()
  memory.texts.set('outbox/000000004-m', text)
  return openDrawer(new Life(memory, Number.POSITIVE_INFINITY))
}

describe('QR-7 RES-15: the app was updated while something lay in the phone', () => {
  test('an item of the first shape is brought up to date, and counts as perhaps arrived', () => {
    const { items, damaged } = drawerWith(JSON.stringify(first))
    expect(damaged).toEqual([])
    expect(items).toEqual([{ ...first, v: 2, tried: true }])
  })

  test.each([
    ['of a newer app', JSON.stringify({ ...first, v: 3, tried: true })],
    ['of no version', JSON.stringify({ ...first, v: undefined })],
    ['with a member missing', JSON.stringify({ ...first, errand: undefined })],
    ['cut short', JSON.stringify(first).slice(0, 200)],
  ])('an item %s is kept and named, never guessed at', (_what, text) => {
    expect(drawerWith(text)).toEqual({ items: [], damaged: ['outbox/000000004-m'] })
  })

  test('the one draft of an older app is found again, with its key', () => {
    newPhone()
    const name = `draft/ticket/${lin().personId}`
    phone.storage.write(name, JSON.stringify({ key: 'old-key', value: { words: WORDS } }))
    useSubmit.getState().open(lin().personId)
    expect(useSubmit.getState()).toMatchObject({ key: 'old-key', draft: { words: WORDS } })
    expect(phone.storage.read(name)).toBeNull()
    expect(phone.storage.read(`${name}/old-key`)).toContain(WORDS)
  })

  test('killed while it was moved, it is there once', () => {
    newPhone()
    const name = `draft/ticket/${lin().personId}`
    const text = JSON.stringify({ key: 'old-key', value: { words: WORDS } })
    phone.storage.write(name, text)
    phone.storage.write(`${name}/old-key`, text)
    useSubmit.getState().open(lin().personId)
    expect(useSubmit.getState()).toMatchObject({ key: 'old-key', others: [] })
  })

  test('a draft of a newer app is put aside and said', () => {
    const memory = new Memory()
    const storage = new Life(memory, Number.POSITIVE_INFINITY)
    memory.texts.set('draft/x/a', JSON.stringify({ v: 9, key: 'a', value: {} }))
    const found = listDrafts({ storage, name: 'draft/x/', read: (json) => json as object })
    expect(found).toEqual({ drafts: [], damaged: true })
    expect([...memory.texts.keys()]).toEqual(['damaged/draft/x/a'])
  })
})

describe('QR-7: words that are still in something broken', () => {
  const owner = lin().personId
  test('are found whole, and as far as they go', () => {
    const text = JSON.stringify(first)
    expect(salvage(text, owner)).toBe(WORDS)
    expect(salvage(text.slice(0, text.indexOf('west gate')), owner)).toBe('The lamp by the')
    const quoted = JSON.stringify({ owner, words: 'He said "later" \u4f60\n and left' })
    expect(salvage(quoted, owner)).toBe('He said "later" \u4f60\n and left')
  })
  test('are shown to nobody else (QR-8)', () => {
    expect(salvage(JSON.stringify(first), 'somebody else')).toBe('')
    expect(salvage(JSON.stringify(first), null)).toBe('')
    expect(salvage(JSON.stringify({ words: WORDS }), owner)).toBe('')
  })
})

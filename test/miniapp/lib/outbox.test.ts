import type { Item } from '#miniapp/lib/outbox/errand'
import { type Intent, Resident, wordsOf } from './history'
import { drain } from './play'

const ticket = (name: string): Intent => ({ name, ticket: name, kind: 'ticket', photos: 0 })
const message = (name: string, of: string): Intent => ({
  name,
  ticket: of,
  kind: 'message',
  photos: 0,
})

const steady = () => 0.99 // no request and no answer is lost
const phone = () => new Resident(steady)
const arrived = ({ cloud }: Resident) => cloud.rows.map((row) => wordsOf(JSON.parse(row.said)))
const items = ({ outbox }: Resident) => outbox.store.getState().items
const no = (code: 'bad-input' | 'not-found' | 'internal' | 'stale', field?: string) => () => ({
  ok: false as const,
  problem: { code, ...(field === undefined ? {} : { field }) },
})

test('RES-15: a tap without signal is kept, and goes out when signal returns', async () => {
  const resident = phone()
  resident.cloud.losses = { request: 1, answer: 0 }
  resident.carryOn(ticket('lift'))
  await resident.outbox.flush()
  expect(arrived(resident)).toEqual([])
  expect(items(resident)).toHaveLength(1)

  resident.cloud.losses = { request: 0, answer: 0 }
  await drain(resident)
  expect(arrived(resident)).toEqual(['lift'])
  expect(items(resident)).toEqual([])
})

test('RES-15: an answer lost on the way is unknown, and the same key asks again', async () => {
  const resident = phone()
  resident.cloud.losses = { request: 0, answer: 1 }
  resident.carryOn(ticket('lift'))
  await resident.outbox.flush()
  expect(arrived(resident)).toEqual(['lift'])

  resident.cloud.losses = { request: 0, answer: 0 }
  await drain(resident)
  expect(arrived(resident)).toEqual(['lift'])
  expect(items(resident)).toEqual([])
})

test('QR-4: a second tap on send finds the first', async () => {
  const resident = phone()
  resident.cloud.losses = { request: 1, answer: 0 }
  resident.carryOn(ticket('lift'))
  const first = items(resident)[0] as Item
  const again = resident.outbox.enqueue({ errand: first.errand, key: first.id })
  expect(again?.item).toEqual(first)
  expect(items(resident)).toHaveLength(1)
})

describe('a final no', () => {
  test('is shown with its reason, holds its own ticket, and holds nobody else', async () => {
    const resident = phone()
    resident.cloud.refuse = (item) =>
      item.lane === 'ticket:lift' ? no('bad-input', 'words')() : null
    resident.carryOn(ticket('lift'))
    resident.carryOn(message('more about it', 'lift'))
    resident.carryOn(ticket('noise'))
    await drain(resident)

    expect(arrived(resident)).toEqual(['noise'])
    expect(items(resident).map((item) => [item.state, item.problem?.field])).toEqual([
      ['stuck', 'words'],
      ['waiting', undefined],
    ])
  })

  test('lets go what stood behind it once the person takes it away', async () => {
    const resident = phone()
    resident.cloud.refuse = (item) => (wordsOf(item.errand) === 'first' ? no('not-found')() : null)
    resident.carryOn(message('first', 'lift'))
    resident.carryOn(message('second', 'lift'))
    await drain(resident)
    expect(arrived(resident)).toEqual([])

    await resident.outbox.remove((items(resident)[0] as Item).id)
    expect(arrived(resident)).toEqual(['second'])
  })

  test('is tried again when the person says so', async () => {
    const resident = phone()
    resident.cloud.refuse = no('not-found')
    resident.carryOn(ticket('lift'))
    await drain(resident)
    resident.cloud.refuse = () => null
    await resident.outbox.retry((items(resident)[0] as Item).id)
    expect(arrived(resident)).toEqual(['lift'])
  })
})

test('our own failure is not final: it comes back later', async () => {
  const resident = phone()
  let failures = 3
  resident.cloud.refuse = () => {
    failures -= 1
    return failures >= 0 ? no('internal')() : null
  }
  resident.carryOn(ticket('lift'))
  await drain(resident)
  expect(arrived(resident)).toEqual(['lift'])
})

test('a wish whose ground moved is put anew under another key, and not for ever', async () => {
  const resident = phone()
  const keys = new Set<string>()
  resident.cloud.refuse = (item) => {
    keys.add(item.key)
    return no('stale')()
  }
  resident.carryOn(ticket('lift'))
  await drain(resident)
  expect(keys.size).toBe(4)
  expect(items(resident)[0]?.state).toBe('stuck')
})

describe('edge case 9: a photo that cannot be sent', () => {
  test.each(['gone', 'refused'] as const)(
    '%s: the words go without it, and it is said',
    async (how) => {
      const resident = phone()
      const problem = { code: 'bad-input' as const, field: 'photo' }
      resident.cloud.sendPhoto = async () => (how === 'gone' ? 'gone' : { ok: false, problem })
      resident.carryOn({ ...ticket('lift'), photos: 1 })
      await drain(resident)
      expect(arrived(resident)).toEqual(['lift'])
      expect(items(resident)[0]).toMatchObject({ state: 'arrived', photos: [{ lost: true }] })
    },
  )
})

describe('QR-8: a queue waits for its owner', () => {
  test('after a change of account nothing goes out under the new name', async () => {
    const resident = phone()
    resident.cloud.losses = { request: 1, answer: 0 }
    resident.carryOn(ticket('lift'))
    await resident.outbox.flush()

    resident.cloud.losses = { request: 0, answer: 0 }
    resident.cloud.who = 'chen'
    resident.carryOn(ticket('noise'))
    await drain(resident)
    expect(resident.cloud.rows.map((row) => row.owner)).toEqual(['chen'])

    resident.cloud.who = 'lin'
    await resident.outbox.flush()
    expect(resident.cloud.rows.map((row) => row.owner)).toEqual(['chen', 'lin'])
  })

  test('a change between a photo and its words stops before the words', async () => {
    const resident = phone()
    const { sendPhoto } = resident.cloud
    resident.cloud.sendPhoto = async (life, photo) => {
      const answer = await sendPhoto.call(resident.cloud, life, photo)
      resident.cloud.who = 'chen'
      return answer
    }
    resident.carryOn({ ...ticket('lift'), photos: 1 })
    await drain(resident)
    expect(arrived(resident)).toEqual([])
    expect(items(resident)).toHaveLength(1)
  })

  test('edge case 24: an expired session stops the queue without a timer, and signing in wakes it', async () => {
    const resident = phone()
    resident.cloud.refuse = () => ({ ok: false, problem: { code: 'signed-out' } })
    resident.carryOn(ticket('lift'))
    await resident.outbox.flush()
    expect(resident.timers.count).toBe(0)
    resident.cloud.refuse = () => null
    await resident.outbox.flush()
    expect(arrived(resident)).toEqual(['lift'])
  })

  test('nobody signed in: there is no item, and the draft stays', () => {
    const resident = phone()
    resident.cloud.who = null
    resident.carryOn(ticket('lift'))
    expect(items(resident)).toEqual([])
    expect([...resident.memory.texts.keys()]).toEqual(['draft/lift'])
  })
})

describe('QR-7: the phone is full, or what lies there is broken', () => {
  test('full: it is sent from memory at once, and the draft stays until it arrived', async () => {
    const resident = phone()
    resident.cloud.losses = { request: 1, answer: 0 }
    resident.type(ticket('lift'))
    resident.memory.full = true
    resident.carryOn(ticket('lift'))
    await resident.outbox.flush()
    const { unkept } = resident.outbox.store.getState()
    expect(unkept).toHaveLength(1)
    expect([...resident.memory.texts.keys()]).toEqual(['draft/lift'])

    resident.cloud.losses = { request: 0, answer: 0 }
    await drain(resident)
    expect(arrived(resident)).toEqual(['lift'])
  })

  test('full, then killed: the draft is found again and arrives once', async () => {
    const resident = phone()
    resident.cloud.losses = { request: 0, answer: 1 }
    resident.type(ticket('lift'))
    resident.memory.full = true
    resident.carryOn(ticket('lift'))
    await resident.outbox.flush()
    resident.cloud.losses = { request: 0, answer: 0 }
    resident.memory.full = false
    resident.restart()
    resident.send(ticket('lift'))
    await drain(resident)
    expect(arrived(resident)).toEqual(['lift'])
  })

  test.each([
    ['cut short', '{"v":1,"id":"a'],
    ['of a newer app', '{"v":2,"id":"a","key":"a","owner":"lin","lane":"x","seq":1}'],
    ['something else', '[]'],
  ])('an item %s is named, kept and harms no other', async (_what, text) => {
    const resident = phone()
    resident.memory.texts.set('outbox/000000001-a', text)
    resident.restart()
    resident.carryOn(ticket('lift'))
    await drain(resident)
    expect(resident.outbox.store.getState().damaged).toEqual(['outbox/000000001-a'])
    expect(resident.memory.texts.get('outbox/000000001-a')).toBe(text)
    expect(arrived(resident)).toEqual(['lift'])

    resident.outbox.removeDamaged('outbox/000000001-a')
    expect(resident.memory.texts.size).toBe(0)
  })
})

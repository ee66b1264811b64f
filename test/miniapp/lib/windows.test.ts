import { type Intent, Resident, wordsOf } from './history'
import { drain } from './play'

const steady = () => 0.99 // no request and no answer is lost
const lift: Intent = { name: 'lift', ticket: 'lift', kind: 'ticket', photos: 1 }

function two() {
  const resident = new Resident(steady, Number.POSITIVE_INFINITY, undefined, 2)
  const [left, right] = resident.windows
  if (left === undefined || right === undefined) throw new Error('two windows')
  return { resident, left, right }
}
const words = ({ cloud }: Resident) => cloud.rows.map((row) => wordsOf(JSON.parse(row.said)))
const ids = (at: { outbox: Resident['outbox'] }) =>
  at.outbox.store.getState().items.map((item) => item.id)

describe('RES-15: two windows of one browser', () => {
  test('see one queue', async () => {
    const { resident, left, right } = two()
    resident.cloud.losses = { request: 1, answer: 0 }
    resident.carryOn(lift, left)
    expect(ids(right)).toEqual(ids(left))
    expect(ids(right)).toHaveLength(1)
    await right.outbox.remove(ids(right)[0] ?? '')
    expect(ids(left)).toEqual([])
  })

  test('send nothing doubled, neither words nor photos, when the signal wakes both', async () => {
    const { resident, left, right } = two()
    let requests = 0
    const send = resident.cloud.sendErrand.bind(resident.cloud)
    resident.cloud.sendErrand = (life, item) => {
      requests += 1
      return send(life, item)
    }
    resident.carryOn(lift, left)
    await Promise.all([left.outbox.flush(), right.outbox.flush(), right.outbox.flush()])
    expect([words(resident), resident.cloud.photos.length, requests]).toEqual([['lift'], 1, 1])
    expect([...ids(left), ...ids(right)]).toEqual([])
  })

  test('what one of them takes away while the other sends does not come back', async () => {
    const { resident, left, right } = two()
    const sendPhoto = resident.cloud.sendPhoto.bind(resident.cloud)
    resident.cloud.sendPhoto = async (life, photo) => {
      void right.outbox.remove(ids(right)[0] ?? '')
      return sendPhoto(life, photo)
    }
    resident.carryOn(lift, left)
    await left.outbox.flush()
    expect([...ids(left), ...ids(right)]).toEqual([])
    expect([...resident.memory.texts.keys()]).toEqual([])
  })

  test('a window that is closed while it sends lets the other one go on', async () => {
    const { resident, left, right } = two()
    let hung: () => void = () => {}
    const under = new Promise<void>((done) => {
      hung = done
    })
    const send = resident.cloud.sendErrand.bind(resident.cloud)
    resident.cloud.sendErrand = (life, item) => {
      if (life !== left.life) return send(life, item)
      hung()
      return new Promise(() => {})
    }
    resident.carryOn(lift, left)
    await under
    left.life.kill()
    resident.windows = [right]
    await drain(resident)
    expect(words(resident)).toEqual(['lift'])
  })
})

describe('RES-15: changed while it waits, an unknown outcome never becomes two', () => {
  test('nothing had left: the changed words arrive, under the same key', async () => {
    const { resident, left } = two()
    resident.cloud.losses = { request: 1, answer: 0 }
    resident.carryOn(lift, left)
    await left.outbox.flush()
    const before = ids(left)
    resident.cloud.losses = { request: 0, answer: 0 }
    resident.change(lift, left)
    expect(ids(left)).toEqual(before)
    await drain(resident)
    expect(words(resident)).toEqual(['lift*'])
  })

  test('it had arrived and the answer was lost: one ticket, and the change goes to it as a message', async () => {
    const { resident, left } = two()
    resident.cloud.losses = { request: 0, answer: 1 }
    resident.carryOn({ ...lift, photos: 0 }, left)
    await left.outbox.flush()
    expect(words(resident)).toEqual(['lift'])
    resident.cloud.losses = { request: 0, answer: 0 }
    resident.change(lift, left)
    await left.outbox.flush()
    expect(left.outbox.store.getState().items[0]?.problem?.code).toBe('key-reused')
    await drain(resident)
    expect(resident.cloud.rows.map((row) => JSON.parse(row.said).kind)).toEqual([
      'ticket',
      'message',
    ])
    expect(words(resident)).toEqual(['lift', 'lift*'])
  })
})

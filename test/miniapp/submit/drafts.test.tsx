import { screen } from '@testing-library/react'
import { useSubmit } from '#miniapp/features/submit/draft-store'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import { routerState } from '../../support/taro'
import { lin, settled } from '../lib/resident'
import type { Cloud } from '../staff/cloud'
import { begin, forget, openForm, pick, tap, type, WORDS } from './form'

const OTHER = '地库 B2 的灯隔一盏亮一盏，看不清车位。'

let cloud: Cloud
beforeEach(() => {
  cloud = begin()
})
afterEach(() => dropToken(tokenNow() ?? ''))

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '怎么回事' })
const drafts = () => phone.storage.keys().filter((key) => key.startsWith('draft/'))

/** Two things begun and left, the newer one on the screen. */
async function twoBegun() {
  const { unmount } = await openForm()
  await type(WORDS)
  const older = useSubmit.getState().key
  unmount()
  forget()
  await openForm()
  await tap('另写一份')
  await type(OTHER)
  return older
}

describe('RES-03: several drafts', () => {
  test('the newest is gone on with, and says from when it is', async () => {
    const { unmount } = await openForm()
    await type(WORDS)
    unmount()
    forget()
    await openForm()
    expect(screen.getByText(/接着 .* 没写完的/)).toBeInTheDocument()
    expect(area()).toHaveValue(WORDS)
  })

  test('another is begun beside it, and the first is gone on with under its own key', async () => {
    const older = await twoBegun()
    expect(drafts()).toHaveLength(2)
    await tap('没写完的 1 份')
    await tap('接着写')
    expect(area()).toHaveValue(WORDS)
    expect(useSubmit.getState().key).toBe(older)
  })

  test('one is deleted only after asking back, its photos with it', async () => {
    cloud.on('addPhoto', { id: 'p1' })
    await openForm()
    await type(WORDS)
    await tap(/加照片/)
    expect(await phone.photos.refs()).toHaveLength(1)
    useSubmit.getState().turnTo(null)
    await settled()
    await tap('没写完的 1 份')
    await tap('删掉')
    expect(drafts()).toHaveLength(1)
    await tap('确定删掉')
    expect(drafts()).toEqual([])
    expect(await phone.photos.refs()).toEqual([])
  })

  test('one that has lain for long says for how many days', async () => {
    const at = phone.now() - 12 * 86_400_000
    const value = { words: WORDS }
    const name = `draft/ticket/${lin().personId}/old`
    phone.storage.write(name, JSON.stringify({ v: 2, key: 'old', at, value }))
    await openForm()
    await tap('另写一份')
    await tap('没写完的 1 份')
    expect(screen.getByText(/放了 12 天/)).toBeInTheDocument()
  })

  test('QR-8: nobody finds the drafts of another person', async () => {
    const { unmount } = await openForm()
    await type(WORDS)
    unmount()
    useSubmit.getState().open('0193f000-0000-7000-a000-00000000000b')
    expect(useSubmit.getState()).toMatchObject({ resumed: null, others: [] })
  })

  test('a follow-up of a closed matter is written into a draft of its own', async () => {
    const { unmount } = await openForm()
    await type(WORDS)
    unmount()
    routerState.params = { followsId: '0193f000-0000-7000-a000-0000000000c9' }
    await openForm()
    expect(area()).toHaveValue('')
    expect(useSubmit.getState().draft.followsId).toBe('0193f000-0000-7000-a000-0000000000c9')
    expect(useSubmit.getState().others).toHaveLength(1)
  })
})

describe('RES-15: a submission taken back from the queue', () => {
  const sentOffline = async () => {
    cloud.on('submitTicket', 'offline')
    const { unmount } = await openForm()
    await pick('噪音')
    await type(WORDS)
    await tap('送出')
    await settled()
    unmount()
    forget()
    return outbox.store.getState().items[0]?.id ?? ''
  }

  test('stands in the form as it was, under its key, and no longer in the queue', async () => {
    const id = await sentOffline()
    routerState.params = { take: id }
    await openForm()
    expect(area()).toHaveValue(WORDS)
    expect(useSubmit.getState()).toMatchObject({ key: id, draft: { categoryId: 'noise' } })
    expect(outbox.store.getState().items).toEqual([])
    await type(OTHER)
    cloud.on('submitTicket', { ticket: {}, promise: [] })
    await tap('送出')
    expect(cloud.asked('submitTicket').at(-1)).toMatchObject({
      key: id,
      body: { id, words: OTHER },
    })
  })

  test('a version that had arrived after all: one ticket, and the change goes to it as a message', async () => {
    const id = await sentOffline()
    routerState.params = { take: id }
    await openForm()
    await type(OTHER)
    cloud.on('submitTicket', { refused: { code: 'key-reused' } }).on('addMessage', 'offline')
    await tap('送出')
    const { addToArrived } = await import('#miniapp/features/submit/take-back')
    const [stuck] = outbox.store.getState().items
    expect(stuck).toMatchObject({ state: 'stuck', problem: { code: 'key-reused' } })
    if (stuck) addToArrived(stuck)
    await settled()
    expect(outbox.store.getState().items).toMatchObject([
      { errand: { kind: 'message', ticketId: id, body: { words: OTHER } }, state: 'waiting' },
    ])
  })
})

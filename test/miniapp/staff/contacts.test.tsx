import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import type { Cloud } from './cloud'
import { chen, later, ticket } from './given'
import { atTicketPage, choose, lastOf, openTicket, settled, sheet, tap, type } from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const alert = () => within(sheet()).getByRole('alert')
const pick = async (group: string, name: string | RegExp) => {
  const one = within(within(sheet()).getByRole('radiogroup', { name: group }))
  fireEvent.click(one.getByRole('radio', { name }))
  await settled()
}

/** The button in the sheet that does it: the last one. */
async function submit(): Promise<void> {
  const all = within(sheet()).getAllByRole('button')
  fireEvent.click(all[all.length - 1] as HTMLElement)
  await settled()
}

async function open(over: Partial<TicketView> = {}): Promise<TicketView> {
  const shown = ticket(over)
  await openTicket(cloud, shown)
  return shown
}

describe('STF-04: helpers', () => {
  const may: Partial<TicketView> = { mayHelp: true, helpers: [] }

  test('a colleague helps; the owner stays and is no choice; without a choice nothing is sent', async () => {
    const shown = await open(may)
    await tap('协助人')
    expect(within(sheet()).queryByRole('radio', { name: /我自己/ })).toBeNull()
    await tap('加为协助人')
    expect(alert()).toHaveTextContent('请选一位同事。')
    expect(cloud.asked('changeHelper')).toHaveLength(0)
    await choose(/陈师傅/)
    const { staffId, alias } = chen
    cloud.on('changeHelper', { ...shown, helpers: [{ staffId, alias }] })
    await tap('加为协助人')
    expect(lastOf(cloud.asked('changeHelper')).body).toEqual({ staffId, helps: true })
    expect(screen.getByText(/陈师傅 协助/)).toBeVisible()
  })

  test('who helps already is marked and can be let go', async () => {
    const { staffId, alias } = chen
    const shown = await open({ ...may, helpers: [{ staffId, alias }] })
    await tap('协助人')
    expect(within(sheet()).getByRole('radio', { name: /陈师傅/ })).toHaveTextContent('正在协助')
    await choose(/陈师傅/)
    cloud.on('changeHelper', { ...shown, helpers: [] })
    await tap('不再协助')
    expect(lastOf(cloud.asked('changeHelper')).body).toEqual({ staffId, helps: false })
  })

  test('a sixth is refused in words, and the choice stays', async () => {
    await open(may)
    cloud.on('changeHelper', { refused: { code: 'bad-input', field: 'helpers' } })
    await tap('协助人')
    await choose(/陈师傅/)
    await tap('加为协助人')
    expect(alert()).toHaveTextContent('协助人最多 5 位。')
    expect(within(sheet()).getByRole('radio', { name: /陈师傅/ })).toBeChecked()
  })
})

describe('STF-05: a contact about this ticket', () => {
  const PLACEHOLDER = /住户问什么时候来修/

  test('how, how long, why, and what was said, for staff only', async () => {
    const shown = await open()
    await tap('记一次联系')
    await pick('怎么联系的', '电话')
    await pick('用了多久', '10 分钟')
    await pick('为了什么', '说没解决')
    fireEvent.click(within(sheet()).getByRole('switch', { name: '当场答复了住户' }))
    type(PLACEHOLDER, '昨晚又漏了')
    cloud.on('recordContact', { id: 'contact', ticket: shown })
    await tap('记下来')
    expect(lastOf(cloud.asked('recordContact')).body).toEqual({
      communityId: shown.communityId,
      ticketId: shown.id,
      reasonCode: 'reopen',
      channel: 'phone',
      minutes: 10,
      answered: true,
      note: '昨晚又漏了',
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a letter answers nobody on the spot: the promise is kept by a spoken answer only', async () => {
    const shown = await open()
    await tap('记一次联系')
    fireEvent.click(within(sheet()).getByRole('switch', { name: '当场答复了住户' }))
    await pick('怎么联系的', '邮件')
    expect(within(sheet()).queryByRole('switch', { name: '当场答复了住户' })).toBeNull()
    cloud.on('recordContact', { id: 'contact', ticket: shown })
    await tap('记下来')
    expect(lastOf(cloud.asked('recordContact')).body).not.toHaveProperty('answered')
  })

  test('a 12345 order has its number and its own deadline', async () => {
    const shown = await open()
    await tap('记一次联系')
    await pick('怎么联系的', '12345 工单')
    fireEvent.change(within(sheet()).getByLabelText('12345 工单号'), {
      target: { value: '2611-0042' },
    })
    await pick('12345 要求办结', '1 天内')
    cloud.on('recordContact', { id: 'contact', ticket: shown })
    await tap('记下来')
    expect(lastOf(cloud.asked('recordContact')).body).toMatchObject({
      orderNo: '2611-0042',
      externalDueAt: later(24),
    })
  })

  test('after a failure the words stay, also when the app was closed, and the second try has the same key', async () => {
    const shown = await open()
    await tap('记一次联系')
    type(PLACEHOLDER, '问进度')
    cloud.on('recordContact', 'offline')
    await tap('记下来')
    expect(alert()).toHaveTextContent('没送出去')
    cleanup()
    await openTicket(cloud, shown)
    await tap('记一次联系')
    expect(screen.getByPlaceholderText(PLACEHOLDER)).toHaveValue('问进度')
    cloud.on('recordContact', { id: 'contact', ticket: shown })
    await tap('记下来')
    const [first, second] = cloud.asked('recordContact')
    expect(second?.key).toBe(first?.key)
  })
})

describe('STF-05: the resident’s word, told to staff', () => {
  const contact = {
    id: 'contact',
    channel: 'phone',
    at: later(-1),
    minutes: 3,
    orderNo: '',
    reasonCode: 'confirm',
    staffName: '王敏',
  } as const

  test('needs the record of a contact', async () => {
    await open({ allowed: ['confirm'], contacts: [] })
    await tap('代住户确认')
    await submit()
    expect(alert()).toHaveTextContent('先记一次联系，再代住户操作。')
    expect(cloud.asked('transitionTicket')).toHaveLength(0)
  })

  test('T11: solved or partly: nothing is chosen beforehand', async () => {
    const shown = await open({ allowed: ['confirm'], contacts: [contact] })
    await tap('代住户确认')
    for (const name of ['说已解决', '说解决了一部分'])
      expect(within(sheet()).getByRole('radio', { name })).not.toBeChecked()
    await choose('说解决了一部分')
    cloud.on('transitionTicket', shown)
    await submit()
    expect(lastOf(cloud.asked('transitionTicket')).body).toEqual({
      action: 'confirm',
      version: 3,
      answer: 'partly',
      contactRecordId: 'contact',
    })
  })
})

test('STF-04: a failed transfer keeps its reason', async () => {
  await open({ allowed: ['offer'] })
  await tap('转单')
  await choose(/陈师傅/)
  type(/水电师傅/, '要师傅上门')
  cloud.on('transitionTicket', { refused: { code: 'internal' } })
  await submit()
  expect(alert()).toBeVisible()
  expect(screen.getByPlaceholderText(/水电师傅/)).toHaveValue('要师傅上门')
  expect(within(sheet()).getByRole('radio', { name: /陈师傅/ })).toBeChecked()
})

import { fireEvent, render, screen } from '@testing-library/react'
import { phone } from '#miniapp/lib/platform/phone'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import ContactPage from '#miniapp/pages/my-data/contact'
import PrivacyPage from '#miniapp/pages/my-data/privacy'
import { newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'
import { data } from './given'

const NONE = { ask: { submit: [], confirm: [] }, ledger: [] }

let cloud: Cloud
const can = { ...phone.can }
beforeEach(() => {
  newPhone()
  cloud = openCloud().on('getMyData', data()).on('listMessageConsents', NONE)
})
afterEach(() => {
  Object.assign(phone.can, can)
  dropToken(tokenNow() ?? '')
})

async function openPage() {
  signedIn()
  render(<ContactPage />)
  await settled()
}
const flip = async (name: string) => {
  fireEvent.click(screen.getByRole('switch', { name }))
  await settled()
}

test('RES-12: a channel that is switched off is told to the cloud at once', async () => {
  cloud.on('changeWishes', data().wishes)
  await openPage()
  await flip('电话')
  expect(cloud.asked('changeWishes')[0]?.body).toEqual({ ...data().wishes, call: false })
  expect(screen.getByRole('switch', { name: '电话' })).toHaveAttribute('aria-checked', 'false')
})

test('RES-12: text only takes calls and visits with it; switching calls on again ends it', async () => {
  cloud.on('changeWishes', data().wishes)
  await openPage()
  fireEvent.click(screen.getByRole('radio', { name: /只要文字/ }))
  await settled()
  expect(screen.getByRole('switch', { name: '电话' })).toHaveAttribute('aria-checked', 'false')
  await flip('电话')
  expect(cloud.asked('changeWishes')[1]?.body).toMatchObject({ call: true, preference: 'none' })
})

test('RES-12: a wish that was not kept is taken back on the screen, and said', async () => {
  cloud.on('changeWishes', 'offline')
  await openPage()
  await flip('短信')
  expect(screen.getByRole('alert')).toHaveTextContent('没有存成')
  expect(screen.getByRole('switch', { name: '短信' })).toHaveAttribute('aria-checked', 'true')
})

test('RES-11: the ledger of messages says how many are left, for what, and what was refused', async () => {
  const line = { lastAnswerAt: '2026-11-20T00:00:00.000Z' }
  cloud.on('listMessageConsents', {
    ask: NONE.ask,
    ledger: [
      { ...line, template: 'reply', left: 1, lastAnswer: 'accept' },
      { ...line, template: 'question', left: 0, lastAnswer: 'reject' },
      { ...line, template: 'resolved', left: 0, lastAnswer: 'accept' },
    ],
  })
  await openPage()
  for (const words of ['还可提醒 1 条', '您没有同意', '用完了'])
    expect(screen.getByText(words)).toBeInTheDocument()
})

test('RES-11: a browser says where messages come instead', async () => {
  Object.assign(phone.can, { subscribe: false })
  await openPage()
  expect(screen.getByText(/网页上收不到微信提醒/)).toBeInTheDocument()
})

test('RES-12: the privacy text is open to everybody and names its version', () => {
  render(<PrivacyPage />)
  expect(screen.getByText('版本 2026-11')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '谁看得到' })).toBeInTheDocument()
})

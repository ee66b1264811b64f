import Taro from '@tarojs/taro'
import { phone } from '#miniapp/lib/platform/phone'
import { askInTap, consentStore, refreshConsents } from '#miniapp/lib/subscribe'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import { type Cloud, openCloud } from '../staff/cloud'
import { lin, newPhone, settled, signedIn } from './resident'

const consents = (submit: readonly string[]) => ({ ask: { submit, confirm: [] }, ledger: [] })

let cloud: Cloud
const can = { ...phone.can }
beforeEach(() => {
  newPhone()
  consentStore.setState({ owner: null, consents: null, mayAsk: false })
  cloud = openCloud().on('listMessageConsents', consents(['a', 'b', 'c']))
  signedIn()
})
afterEach(() => {
  Object.assign(phone.can, can)
  dropToken(tokenNow() ?? '')
})

const asks = () => jest.mocked(Taro.requestSubscribeMessage).mock.calls
const answers = (said: Record<string, string>) =>
  jest.mocked(Taro.requestSubscribeMessage).mockResolvedValueOnce(said as never)

test('RES-11: WeChat is asked in the same turn as the tap, for at most three, and the answers are told', async () => {
  await refreshConsents()
  cloud.on('recordMessageConsents', consents([])).on('listMessageConsents', consents([]))
  answers({ a: 'accept', b: 'reject', c: 'accept' })
  askInTap('submit')
  expect(asks()[0]?.[0]).toMatchObject({ tmplIds: ['a', 'b', 'c'] })
  await settled()
  expect(cloud.asked('recordMessageConsents')[0]?.body).toEqual({
    moment: 'submit',
    answers: [
      { templateId: 'a', answer: 'accept' },
      { templateId: 'b', answer: 'reject' },
      { templateId: 'c', answer: 'accept' },
    ],
  })
})

test('RES-11: before the cloud has said what is next nobody is asked again', async () => {
  await refreshConsents()
  cloud.on('recordMessageConsents', 'offline')
  answers({ a: 'reject', b: 'reject', c: 'reject' })
  askInTap('submit')
  await settled()
  askInTap('submit')
  askInTap('confirm')
  expect(asks()).toHaveLength(1)
})

test('RES-11: a yes given in a lift is told later, once, under the same key', async () => {
  await refreshConsents()
  cloud.on('recordMessageConsents', 'offline')
  answers({ a: 'accept', b: 'accept', c: 'accept' })
  askInTap('submit')
  await settled()
  cloud.on('recordMessageConsents', consents([])).on('listMessageConsents', consents([]))
  await refreshConsents()
  await refreshConsents()
  const told = cloud.asked('recordMessageConsents')
  expect(told).toHaveLength(2)
  expect(told[0]?.key).toBe(told[1]?.key)
})

test('RES-11: switched off for the app is a no to all; any other failure is no answer', async () => {
  await refreshConsents()
  cloud.on('recordMessageConsents', consents([]))
  jest.mocked(Taro.requestSubscribeMessage).mockRejectedValueOnce({ errCode: 20004 })
  askInTap('submit')
  await settled()
  expect(JSON.stringify(cloud.asked('recordMessageConsents')[0]?.body)).toContain('reject')
  await refreshConsents()
  jest.mocked(Taro.requestSubscribeMessage).mockRejectedValueOnce({ errCode: 10002 })
  askInTap('submit')
  await settled()
  expect(cloud.asked('recordMessageConsents')).toHaveLength(1)
})

test('RES-11: a browser asks nobody and fetches nothing', async () => {
  Object.assign(phone.can, { subscribe: false })
  await refreshConsents()
  askInTap('submit')
  expect(asks()).toHaveLength(0)
  expect(cloud.asked('listMessageConsents')).toHaveLength(0)
})

test('what was fetched for one person is not asked of the next', async () => {
  await refreshConsents()
  signedIn(lin({ personId: '0193f000-0000-7000-a000-0000000000ff' }))
  askInTap('submit')
  expect(asks()).toHaveLength(0)
})

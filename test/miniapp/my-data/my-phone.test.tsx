import { render, screen } from '@testing-library/react'
import type { MyPhone as Part } from '#miniapp/features/my-data/my-phone'
import { phoneButton } from '../../support/taro-components'
import type { Cloud } from '../staff/cloud'
import { tap } from '../ui/acts'
import { atHome } from '../ui/given'

// WeChat's own button, which the browser's build does not have.
jest.mock('#miniapp/features/my-data/phone-button', () =>
  jest.requireActual('#miniapp/features/my-data/phone-button.weapp'),
)
// After the line above, which nothing lifts over the imports.
const { MyPhone } = jest.requireActual<{ MyPhone: typeof Part }>(
  '#miniapp/features/my-data/my-phone',
)

const NUMBER = '138****5678'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
  phoneButton.detail = { code: 'of-wechat' }
})
afterEach(() => jest.useRealTimers())

test('RES-12: the number comes from WeChat’s button as a code, and is shown half covered', async () => {
  render(<MyPhone start={null} />)
  expect(screen.getByText('还没有留手机号')).toBeVisible()
  expect(screen.queryByRole('button', { name: '去掉手机号' })).toBeNull()
  cloud.on('givePhone', { phone: NUMBER })
  await tap('用微信的手机号')
  expect(cloud.asked('givePhone')[0]?.body).toEqual({ code: 'of-wechat' })
  expect(screen.getByText(NUMBER)).toBeVisible()
  expect(screen.getByRole('button', { name: '换成微信的手机号' })).toBeVisible()
})

test('RES-12: a no to WeChat sends nothing and is not remarked upon', async () => {
  phoneButton.detail = {}
  render(<MyPhone start={null} />)
  await tap('用微信的手机号')
  expect(cloud.asked('givePhone')).toHaveLength(0)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('RES-12: the number is taken away at will; without a signal it stays and that is said', async () => {
  render(<MyPhone start={NUMBER} />)
  cloud.on('dropPhone', 'offline')
  await tap('去掉手机号')
  expect(screen.getByText(NUMBER)).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('网络不太好')
  cloud.on('dropPhone', { phone: null })
  await tap('去掉手机号')
  expect(screen.getByText('还没有留手机号')).toBeVisible()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('RES-12: a code that WeChat no longer knows leaves the old number', async () => {
  render(<MyPhone start={NUMBER} />)
  cloud.on('givePhone', { refused: { code: 'bad-input', field: 'code' } })
  await tap('换成微信的手机号')
  expect(screen.getByText(NUMBER)).toBeVisible()
  expect(screen.getByRole('status')).not.toBeEmptyDOMElement()
})

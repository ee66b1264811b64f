import { usePrefs } from '#miniapp/lib/prefs'
import { useSession } from '#miniapp/lib/session'
import { dropToken, keepToken, tokenNow } from '#miniapp/lib/token'
import { type Cloud, openCloud } from '../staff/cloud'
import { seat } from '../staff/given'
import { home, lin, newPhone } from './resident'

const other = home({ houseId: '0193f000-0000-7000-a000-000000000011' })
const enter = (me = lin()) => ({ token: 'fresh', expiresAt: '2027-01-01T00:00:00Z', me })

let cloud: Cloud
beforeEach(() => {
  newPhone()
  cloud = openCloud()
})
afterEach(() => dropToken(tokenNow() ?? ''))

const session = () => useSession.getState()

test('a login keeps the token and speaks from the first home that may be used', async () => {
  const waiting = home({ ...other, verified: false })
  cloud.on('signInAsDemo', enter(lin({ homes: [waiting, home()], seats: [seat] })))
  expect(await session().signInAsDemo('resident-lin')).toBeNull()
  expect(tokenNow()).toBe('fresh')
  expect(session()).toMatchObject({ houseId: home().houseId, staffId: seat.staffId })
})

test('a refused login changes nothing', async () => {
  cloud.on('signInAsDemo', { refused: { code: 'not-found' } })
  expect(await session().signInAsDemo('nobody')).toEqual({ code: 'not-found' })
  expect(session().me).toBeNull()
})

test('the chosen home stays chosen over a refresh, until it is gone', async () => {
  cloud.on('signInAsDemo', enter(lin({ homes: [home(), other] })))
  await session().signInAsDemo('resident-lin')
  session().chooseHome(other.houseId)
  cloud.on('getMe', lin({ homes: [home(), other] }))
  await session().refresh()
  expect(session().houseId).toBe(other.houseId)
  cloud.on('getMe', lin({ homes: [home()] }))
  await session().refresh()
  expect(session().houseId).toBe(home().houseId)
})

test('without signal the person of the last visit stays', async () => {
  cloud.on('signInAsDemo', enter()).on('getMe', 'offline')
  await session().signInAsDemo('resident-lin')
  expect(await session().refresh()).toEqual({ code: 'offline' })
  expect(session().me?.displayName).toBe('林女士')
})

test('QS-4: a session that the cloud ended is ended here too', async () => {
  cloud.on('signInAsDemo', enter()).on('getMe', { refused: { code: 'signed-out' } })
  await session().signInAsDemo('resident-lin')
  await session().refresh()
  expect(tokenNow()).toBeNull()
  expect(session().me).toBeNull()
})

test('an answer about the last account does not sign it in again', async () => {
  cloud.on('signInAsDemo', enter()).on('getMe', () => {
    keepToken('of somebody else')
    return lin({ displayName: '早先的人' })
  })
  await session().signInAsDemo('resident-lin')
  await session().refresh()
  expect(session().me?.displayName).toBe('林女士')
})

describe('wishes of the account and of the phone', () => {
  test('the account’s wishes hold on a phone that was not told otherwise', async () => {
    cloud.on('signInAsDemo', enter(lin({ lang: 'en', elderMode: true })))
    await session().signInAsDemo('elder-wu')
    expect(usePrefs.getState()).toMatchObject({ lang: 'en', elder: true })
  })

  test('what was chosen on this phone stays', async () => {
    usePrefs.getState().setLang('zh')
    usePrefs.getState().setElder(false)
    cloud.on('signInAsDemo', enter(lin({ lang: 'en', elderMode: true })))
    await session().signInAsDemo('elder-wu')
    expect(usePrefs.getState()).toMatchObject({ lang: 'zh', elder: false })
  })
})

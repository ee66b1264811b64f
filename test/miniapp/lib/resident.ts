import { act } from '@testing-library/react'
import type { HomeView, Me } from '#contract/session'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { usePrefs } from '#miniapp/lib/prefs'
import { useSession } from '#miniapp/lib/session'
import { keepToken, tokenStore } from '#miniapp/lib/token'
import { resetPhone, routerState } from '../../support/taro'

/** 22 November 2026, 13:20 in Shanghai. */
export const NOW = '2026-11-22T05:20:00.000Z'

export const home = (over: Partial<HomeView> = {}): HomeView => ({
  houseId: '0193f000-0000-7000-a000-000000000001',
  communityId: '0193f000-0000-7000-a000-000000000002',
  communityName: '梧桐里',
  buildingId: '0193f000-0000-7000-a000-000000000003',
  label: '3 栋 2 单元 1201',
  role: 'owner',
  verified: true,
  sharedWithHome: false,
  deskPhone: '8123 4500',
  hotlinePhone: '8123 4567',
  ...over,
})

export const lin = (over: Partial<Me> = {}): Me => ({
  personId: '0193f000-0000-7000-a000-000000000009',
  displayName: '林女士',
  lang: 'zh',
  elderMode: false,
  homes: [home()],
  seats: [],
  unread: 0,
  ...over,
})

/** A phone out of its box, in Chinese, with nobody signed in. */
export function newPhone(): void {
  resetPhone()
  routerState.params = {}
  outbox.store.setState({ items: [], damaged: [], unkept: [], sending: null })
  outbox.rest()
  tokenStore.setState({ token: null })
  usePrefs.setState({ lang: 'zh', theme: 'system', elder: false, chosen: {} })
}

export function signedIn(me: Me = lin()): void {
  keepToken('token of this test')
  const staffId = me.seats[0]?.staffId ?? null
  useSession.setState({ me, houseId: me.homes[0]?.houseId ?? null, staffId })
}

/** Lets every answer that is on its way arrive. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await act(async () => {})
}

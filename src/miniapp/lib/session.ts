import { create } from 'zustand'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { HomeView, Me, SessionView, StaffSeat } from '#contract/session'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { type Answer, call } from './call'
import { isRecord, readKept, writeKept } from './kept'
import { phone } from './platform/phone'
import { usePrefs } from './prefs'
import { dropToken, keepToken, tokenNow, tokenStore } from './token'

interface Session {
  /** Known from the last visit until the cloud says otherwise; null: nobody is signed in. */
  readonly me: Me | null
  readonly houseId: string | null
  readonly staffId: string | null
  refresh(): Promise<Problem | null>
  signInWithWechat(): Promise<Problem | null>
  signInAsDemo(id: string): Promise<Problem | null>
  signOut(everywhere?: boolean): Promise<Problem | null>
  chooseHome(houseId: string): void
  chooseSeat(staffId: string): void
  rename(displayName: string): Promise<Problem | null>
}

interface Kept {
  readonly me: Me
  readonly houseId: string | null
  readonly staffId: string | null
}

const KEY = 'session'

function readSession(json: unknown): Kept | null {
  if (!isRecord(json) || !isRecord(json.me) || !Array.isArray(json.me.homes)) return null
  return json as unknown as Kept
}

/** The choice made before, as long as it still stands; else the first usable one. */
const homeOf = (me: Me, chosen: string | null): string | null =>
  (
    me.homes.find((home) => home.houseId === chosen) ??
    me.homes.find((home) => home.verified) ??
    me.homes[0]
  )?.houseId ?? null

const seatOf = (me: Me, chosen: string | null): string | null =>
  (me.seats.find((seat) => seat.staffId === chosen) ?? me.seats[0])?.staffId ?? null

function keptSession(): Kept | null {
  if (tokenNow() === null) return null
  const found = readKept(phone.storage, KEY, readSession)
  if (found.state !== 'found') return null
  const { me, houseId, staffId } = found.value
  return { me, houseId: homeOf(me, houseId), staffId: seatOf(me, staffId) }
}

const nobody = { me: null, houseId: null, staffId: null }

export const useSession = create<Session>()((set, get) => {
  const keep = () => {
    const { me, houseId, staffId } = get()
    if (me !== null) writeKept(phone.storage, KEY, { me, houseId, staffId } satisfies Kept)
  }
  const enter = (given: Me) => {
    // Without a privacy consent no home may be spoken from, as if there were none.
    const me = given.withdrawn ? { ...given, homes: [] } : given
    const before = get().me?.personId === me.personId ? get() : nobody
    usePrefs.getState().adopt(me)
    set({ me, houseId: homeOf(me, before.houseId), staffId: seatOf(me, before.staffId) })
    keep()
  }
  const begin = (answer: Answer<SessionView>): Problem | null => {
    if (!answer.ok) return answer.problem
    keepToken(answer.value.token)
    enter(answer.value.me)
    return null
  }
  return {
    ...nobody,
    ...keptSession(),
    async refresh() {
      const token = tokenNow()
      if (token === null) return null
      const answer = await call(endpoints.getMe)
      if (!answer.ok) return answer.problem
      // Somebody else may have signed in while the answer was on its way.
      if (tokenNow() === token) enter(answer.value)
      return null
    },
    async signInWithWechat() {
      const code = await phone.loginCode()
      if (code === null) return { code: 'offline' }
      return begin(
        await call(endpoints.signInWithWechat, { body: { code, agreed: PRIVACY_VERSION } }),
      )
    },
    signInAsDemo: async (id) => begin(await call(endpoints.signInAsDemo, { body: { id } })),
    async signOut(everywhere = false) {
      const token = tokenNow()
      const answer = await call(endpoints.signOut, { body: { everywhere } })
      const gone = answer.ok || answer.problem.code === 'signed-out'
      // Signing out everywhere is a promise about other phones: without an answer it is not kept.
      if (everywhere && !gone) return answer.ok ? null : answer.problem
      if (token !== null) dropToken(token)
      return null
    },
    chooseHome(houseId) {
      set({ houseId })
      keep()
    },
    chooseSeat(staffId) {
      set({ staffId })
      keep()
    },
    async rename(displayName) {
      const answer = await call(endpoints.updateMe, { body: { displayName } })
      if (answer.ok) enter(answer.value)
      return answer.ok ? null : answer.problem
    },
  }
})

tokenStore.subscribe(({ token }) => {
  if (token !== null) return
  phone.storage.remove(KEY)
  useSession.setState(nobody)
})

const homeIn = ({ me, houseId }: Session): HomeView | null =>
  me?.homes.find((home) => home.houseId === houseId) ?? null

const seatIn = ({ me, staffId }: Session): StaffSeat | null =>
  me?.seats.find((seat) => seat.staffId === staffId) ?? null

export const useHome = (): HomeView | null => useSession(homeIn)
export const useSeat = (): StaffSeat | null => useSession(seatIn)
export const homeNow = (): HomeView | null => homeIn(useSession.getState())
export const personNow = (): string | null => useSession.getState().me?.personId ?? null

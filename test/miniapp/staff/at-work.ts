import type { StaffSeat } from '#contract/session'
import type { StaffRole } from '#domain/staff/roles'
import { useSession } from '#miniapp/lib/session'
import { routerState } from '../../support/taro'
import { atHome, home, id, lin } from '../ui/given'
import type { Cloud } from './cloud'

const ALIAS: Readonly<Record<StaffRole, string>> = {
  frontdesk: '王敏',
  steward: '李静',
  worker: '陈师傅',
  followup: '周洁',
  manager: '陈经理',
  admin: '总部',
}

const made = new Map<StaffRole, StaffSeat>()

/** The one seat of this role in the community of the tests. */
export function seatOf(role: StaffRole): StaffSeat {
  const seat = made.get(role) ?? {
    staffId: id(),
    communityId: home.communityId,
    communityName: home.communityName,
    role,
    alias: ALIAS[role],
    departmentId: null,
  }
  made.set(role, seat)
  return seat
}

/**
 * Somebody with this role holds the phone and it is 13:20; before each test or inside it.
 * @param params of the page's address
 * @returns the cloud behind it
 */
export function atWork(role: StaffRole, params: Readonly<Record<string, string>> = {}): Cloud {
  const seat = seatOf(role)
  const cloud = atHome({ ...lin, seats: [seat] })
  useSession.setState({ staffId: seat.staffId })
  routerState.params = { ...params }
  return cloud
}

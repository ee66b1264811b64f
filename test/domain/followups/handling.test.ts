import { mayHandle } from '#domain/followups/handling'
import type { Plan } from '#domain/followups/schedule'
import { STAFF_ROLES, type StaffRole } from '#domain/staff/roles'

const may = (role: StaffRole, plan: Plan, change: object = {}) =>
  mayHandle(
    { staffId: 's1', personId: 'p1', role },
    { plan, stewardId: null, residentIds: ['p9'], notFor: null, ...change },
  )

test('STF-06: follow-up staff and the manager call; what was reopened twice is the manager’s', () => {
  expect(STAFF_ROLES.filter((role) => may(role, 'quarterly'))).toEqual(['followup', 'manager'])
  expect(STAFF_ROLES.filter((role) => may(role, 'reopened'))).toEqual(['manager'])
})

test('a steward calls the own key customers, and nobody else’s', () => {
  expect(may('steward', 'key-customer', { stewardId: 's1' })).toBe(true)
  expect(may('steward', 'key-customer', { stewardId: 's2' })).toBe(false)
  expect(may('steward', 'quarterly', { stewardId: 's1' })).toBe(false)
})

test('edge case 18: nobody calls the own home', () => {
  for (const role of STAFF_ROLES) expect(may(role, 'recovery', { residentIds: ['p1'] })).toBe(false)
})

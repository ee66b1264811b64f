import { decideDisabling, decideInvite, decideSeat, rolesGivenBy } from '#domain/staff/appointing'
import { STAFF_ROLES, type StaffRole } from '#domain/staff/roles'

const seat = (role: StaffRole, staffId: string = role) => ({ staffId, role, disabled: false })
const wish = (role: StaffRole) => ({ alias: ' Wang ', role, departmentId: null })
const FACTS = { admins: 2, departmentKnown: true }
const said = (decision: { ok: boolean; reason?: string }) => (decision.ok ? 'yes' : decision.reason)

test('STF-11: a manager gives the roles below, the admin every one, nobody else any', () => {
  const given = STAFF_ROLES.map((role) => [role, rolesGivenBy(role).length])
  expect(Object.fromEntries(given)).toMatchObject({ manager: 4, admin: 6, frontdesk: 0, worker: 0 })
  expect(said(decideInvite(seat('manager'), wish('manager'), true))).toBe('not-allowed:role')
  expect(decideInvite(seat('manager'), wish('worker'), true)).toMatchObject({
    value: { alias: 'Wang', role: 'worker' },
  })
  expect(said(decideInvite(seat('admin'), wish('admin'), true))).toBe('yes')
})

test('a manager cannot make himself admin, nor touch his equals; nobody changes the own seat', () => {
  const manager = seat('manager')
  expect(said(decideSeat(manager, manager, wish('admin'), FACTS))).toBe('not-allowed:self')
  expect(said(decideSeat(manager, seat('worker'), wish('admin'), FACTS))).toBe('not-allowed:role')
  expect(said(decideSeat(manager, seat('manager', 'm2'), wish('worker'), FACTS))).toBe(
    'not-allowed:role',
  )
  expect(said(decideDisabling(manager, seat('admin'), true, 2))).toBe('not-allowed:role')
  expect(said(decideDisabling(manager, manager, true, 2))).toBe('not-allowed:self')
})

test('nobody disables or lowers the last admin', () => {
  const other = seat('admin', 'a2')
  const actor = seat('admin')
  expect(said(decideDisabling(actor, other, true, 1))).toBe('illegal-transition:lastAdmin')
  expect(said(decideDisabling(actor, other, true, 2))).toBe('yes')
  expect(said(decideDisabling(actor, { ...other, disabled: true }, false, 1))).toBe('yes')
  const lowered = (admins: number) =>
    said(decideSeat(actor, other, wish('worker'), { ...FACTS, admins }))
  expect([lowered(1), lowered(2)]).toEqual(['illegal-transition:lastAdmin', 'yes'])
})

test('a seat has a name at work, and a department only if there is one', () => {
  const named = (change: object, known = true) =>
    said(decideInvite(seat('admin'), { ...wish('worker'), ...change }, known))
  expect(named({ alias: '  ' })).toBe('bad-input:alias')
  expect(named({ alias: 'x'.repeat(21) })).toBe('bad-input:alias')
  expect(named({ departmentId: 'd' }, false)).toBe('bad-input:departmentId')
})

import { alarmed, ringing } from '#domain/staff/alarm'
import { minutes } from '#domain/time'
import { Story } from '../tickets/given'

const every = minutes(10)

test('STF-18: it rings at once and then every ten minutes; what a standstill missed is not made up for', () => {
  expect(ringing(0, 0, every)).toEqual({ n: 1, nextAt: every })
  expect(ringing(0, every - 1, every)).toEqual({ n: 1, nextAt: every })
  expect(ringing(0, every, every)).toEqual({ n: 2, nextAt: 2 * every })
  expect(ringing(0, 12 * every + 5, every)).toEqual({ n: 13, nextAt: 13 * every })
})

const staff = (['frontdesk', 'worker', 'followup', 'manager', 'admin'] as const).map((role) => ({
  staffId: role,
  personId: `${role} in person`,
  role,
}))
const roles = (ticket: object, onDuty: string[], among = staff) =>
  alarmed({ ...new Story().ticket, ...ticket }, among, onDuty).map((one) => one.role)

test('STF-18: it wakes who is on duty, nobody who only calls, and the desk where nobody is, else the manager', () => {
  expect(roles({}, ['worker', 'followup'])).toEqual(['worker'])
  expect(roles({}, ['followup'])).toEqual(['frontdesk'])
  expect(roles({}, [])).toEqual(['frontdesk'])
  expect(roles({}, [], staff.slice(1))).toEqual(['manager'])
  expect(roles({}, [], staff.slice(4))).toEqual(['admin'])
})

test('STF-18: it never wakes who reported it, nor somebody it is about', () => {
  expect(roles({ reporterId: 'worker in person' }, ['worker'])).toEqual(['frontdesk'])
  expect(roles({ aboutStaffIds: ['worker'] }, ['worker', 'frontdesk'])).toEqual(['frontdesk'])
})

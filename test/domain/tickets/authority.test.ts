import {
  isDesk,
  isOwnerOrManager,
  isReporter,
  mayHandle,
  mayReceive,
} from '#domain/tickets/authority'
import { EVERYBODY, inState, people } from './given'

const { ticket } = inState.processing()

test('"frontdesk+" is the front desk and the manager', () => {
  expect(EVERYBODY.filter((who) => isDesk(ticket, people[who]))).toEqual(['desk', 'manager'])
})

test('the owner is who has it now', () => {
  expect(EVERYBODY.filter((who) => isOwnerOrManager(ticket, people[who]))).toEqual([
    'manager',
    'owner',
  ])
})

test('a ticket without a reporter belongs to nobody', () => {
  const unknown = { ...ticket, reporterId: null }
  expect(EVERYBODY.filter((who) => isReporter(unknown, people[who]))).toEqual([])
})

test('residents and jobs handle nothing', () => {
  const handlers = EVERYBODY.filter((who) => mayHandle(ticket, people[who]))
  expect(handlers).toEqual([
    'desk',
    'manager',
    'owner',
    'colleague',
    'steward',
    'followup',
    'admin',
  ])
})

test('neither the reporter nor whom it is about receives it', () => {
  expect(mayReceive(ticket, people.colleague)).toBe(true)
  expect(mayReceive(ticket, { ...people.colleague, personId: 'p-reporter' })).toBe(false)
  expect(mayReceive({ ...ticket, aboutStaffIds: ['s-colleague'] }, people.colleague)).toBe(false)
})

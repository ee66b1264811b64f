import type { workEndpoints } from '#contract/endpoints-work'
import { atDesk, DESK, type Door, fresh, onTicket } from './door'
import { STAFF_HERE } from './visitors'

const DAY = { from: '2026-05-14T00:00:00.000Z', to: '2026-05-14T08:00:00.000Z' }

/** The rows of work on tickets and of who does it when. */
export const WORK_DOORS: Readonly<Record<keyof typeof workEndpoints, Door>> = {
  listViewers: { ...onTicket(), insiders: STAFF_HERE },
  changeHelper: {
    ...onTicket((world) => ({ staffId: fresh(world), helps: true })),
    insiders: ['frontdesk', 'manager'],
  },
  recordContact: {
    ask: ({ communityId, ticketId }) => ({
      body: { communityId, ticketId, channel: 'phone', reasonCode: 'other', minutes: 1 },
    }),
    insiders: STAFF_HERE,
  },
  reportForResident: {
    ask: ({ communityId, houseId }, world) => ({
      body: {
        id: fresh(world),
        communityId,
        houseId,
        channel: 'phone',
        minutes: 1,
        kind: 'praise',
        categoryId: 'cleaning',
        words: 'All is clean here',
        photoIds: [],
        place: { kind: 'home' },
      },
    }),
    insiders: [...DESK, 'followup', 'steward'],
  },
  listOpenOfHome: {
    ask: ({ communityId, houseId }) => ({ params: { id: houseId }, query: { communityId } }),
    insiders: [...DESK, 'followup', 'steward'],
  },
  getDutyWeek: atDesk(STAFF_HERE),
  addShift: {
    ask: ({ communityId }, world) => ({ body: { communityId, staffId: fresh(world), ...DAY } }),
    insiders: DESK,
  },
  removeShift: {
    ask: ({ communityId, postId }) => ({ params: { id: postId }, body: { communityId } }),
    insiders: [],
  },
  copyDutyWeek: {
    ask: ({ communityId }) => ({ body: { communityId, from: DAY.from } }),
    insiders: DESK,
  },
  addAbsence: {
    ask: ({ communityId }, world) => ({ body: { communityId, staffId: fresh(world), ...DAY } }),
    insiders: DESK,
  },
  endAbsence: {
    ask: ({ communityId, postId }) => ({ params: { id: postId }, body: { communityId } }),
    insiders: [],
  },
  listAlarms: atDesk(STAFF_HERE),
  getHandover: atDesk(STAFF_HERE),
}

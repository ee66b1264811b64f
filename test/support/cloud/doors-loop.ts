import { atDesk, type Door } from './door'
import type { Visitor } from './visitors'

const DESK: readonly Visitor[] = ['frontdesk', 'manager', 'admin']

/** STF-13, STF-15, LOOP-09. */
export const LOOP_DOORS = {
  listDecisions: {
    ask: ({ communityId }) => ({ query: { communityId, list: 'all' } }),
    insiders: ['followup', 'manager', 'admin'],
  },
  getHomeFile: {
    ask: ({ houseId, communityId }) => ({ params: { id: houseId }, query: { communityId } }),
    insiders: [...DESK, 'followup', 'steward'],
  },
  setKeyCustomer: {
    ask: ({ houseId, communityId }) => ({
      params: { id: houseId },
      body: { communityId, key: null },
    }),
    insiders: ['manager', 'admin'],
  },
  // Into a future in which nobody can have moved in: the walk needs Lin where they are.
  correctMoveIn: {
    ask: ({ residencyId, communityId }) => ({
      params: { id: residencyId },
      body: { communityId, movedInAt: '2999-01-01T00:00:00.000Z' },
    }),
    insiders: DESK,
  },
  setFollowups: {
    ask: ({ communityId }) => ({ body: { communityId, visitsOn: false } }),
    insiders: ['manager', 'admin'],
  },
  listOpenEnds: atDesk(['manager']),
  endOpenEnd: {
    ask: ({ openEndId, communityId }) => ({
      params: { id: openEndId },
      body: { communityId, as: 'none' },
    }),
    insiders: ['manager'],
  },
} satisfies Record<string, Door>

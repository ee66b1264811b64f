import type { EndpointName } from '#contract/every-endpoint'
import {
  atDesk,
  CALLERS,
  CHIEFS,
  DESK,
  type Door,
  fresh,
  onCall,
  onNothing,
  onTicket,
} from './door'
import { FIGURE_DOORS } from './doors-figures'
import { STAFF_HERE } from './visitors'

/** The rows of the staff's side. */
export const STAFF_DOORS = {
  ...FIGURE_DOORS,
  listHomeRequests: atDesk(DESK),
  searchHouses: atDesk([...DESK, 'followup', 'steward']),
  renewHomeCode: {
    ask: ({ houseId, communityId }) => ({ params: { id: houseId }, body: { communityId } }),
    insiders: DESK,
  },
  listHouseResidents: {
    ask: ({ houseId, communityId }) => ({ params: { id: houseId }, query: { communityId } }),
    insiders: [...DESK, 'followup'],
  },
  // In a future that nobody can have moved out in: the walk needs Lin at home.
  endResidency: {
    ask: ({ residencyId, communityId }) => ({
      params: { id: residencyId },
      body: { communityId, movedOutAt: '2999-01-01T00:00:00.000Z' },
    }),
    insiders: DESK,
  },
  changePriority: {
    ...onTicket(() => ({ priority: 'priority', reason: 'many homes', version: 999 })),
    insiders: STAFF_HERE,
  },
  revealReporter: { ...onTicket(() => ({ reason: 'to call back' })), insiders: ['manager'] },
  listChecks: atDesk(DESK),
  // Without a reason it is refused: hiding Lin's words would end the walk.
  moderateContent: {
    ask: ({ communityId, ticketId }) => ({
      body: { communityId, kind: 'ticket', subjectId: ticketId, decision: 'hide' },
    }),
    insiders: DESK,
  },
  setResidentPhone: {
    ask: ({ communityId, residencyId }) => ({
      params: { id: residencyId },
      body: { communityId, phone: 'no number' },
    }),
    insiders: [...DESK, 'followup'],
  },
  listDesk: atDesk(STAFF_HERE),
  countDesk: atDesk(STAFF_HERE),
  listColleagues: atDesk(STAFF_HERE),
  listSavedReplies: atDesk(STAFF_HERE),
  issueExitLink: {
    ask: ({ exitTaskId, communityId }) => ({ params: { id: exitTaskId }, body: { communityId } }),
    insiders: [...DESK, 'followup'],
  },
  listPosts: atDesk(STAFF_HERE),
  makePost: {
    ask: ({ communityId }, world) => ({
      body: { id: fresh(world), communityId, kind: 'gate', name: 'Gate two' },
    }),
    insiders: ['manager', 'admin'],
  },
  closePost: {
    ask: ({ communityId }) => ({
      params: { id: '019e1f0f-f500-7000-8000-00000000ffff' },
      body: { communityId },
    }),
    insiders: ['manager', 'admin'],
  },
  listDeskNotices: atDesk(DESK),
  draftNotice: {
    ask: ({ communityId }, world) => ({
      body: {
        id: fresh(world),
        communityId,
        title: 'Water off',
        words: 'On Friday',
        buildingIds: [],
      },
    }),
    insiders: DESK,
  },
  stepNotice: {
    ask: ({ noticeId, communityId }) => ({
      params: { id: noticeId },
      body: { communityId, step: 'publish' },
    }),
    insiders: DESK,
  },
  listAwardCandidates: atDesk(['manager', 'admin']),
  confirmAward: {
    ask: ({ communityId }, world) => ({
      body: {
        id: fresh(world),
        communityId,
        kind: 'smileAngel',
        month: '2026-04',
        staffId: fresh(world),
        words: '',
      },
    }),
    insiders: ['manager', 'admin'],
  },
  listOutbox: atDesk(DESK),
  getOutboxNumber: {
    ask: ({ outId, communityId }) => ({ params: { id: outId }, query: { communityId } }),
    insiders: DESK,
  },
  settleOutbox: {
    ask: ({ outId, communityId }) => ({
      params: { id: outId },
      body: { communityId, how: 'dropped' },
    }),
    insiders: DESK,
  },
  retryJob: {
    ask: ({ jobId, communityId }) => ({ params: { id: jobId }, body: { communityId } }),
    insiders: ['manager', 'admin'],
  },
  listDeskIncidents: atDesk(STAFF_HERE),
  openIncident: {
    ask: ({ communityId }, world) => ({
      body: {
        id: fresh(world),
        communityId,
        kind: 'power',
        title: 'No light',
        known: 'The lights are off in all buildings.',
        buildingIds: [],
        startedAt: '2026-05-13T01:30:00.000Z',
        expectedEndAt: null,
      },
    }),
    insiders: DESK,
  },
  updateIncident: {
    ask: ({ incidentId }, world) => ({
      params: { id: incidentId },
      body: { id: fresh(world), words: 'The pump is here.', expectedEndAt: null, ends: false },
    }),
    insiders: DESK,
  },
  listIncidentTickets: {
    ask: ({ incidentId }) => ({ params: { id: incidentId } }),
    insiders: DESK,
  },
  linkIncidentTickets: {
    ask: ({ incidentId, ticketId }) => ({
      params: { id: incidentId },
      body: { ticketIds: [ticketId] },
    }),
    insiders: DESK,
  },
  // Without a file it is refused before anybody asks whose community it is: test/cloud/imports does.
  checkImport: {
    ask: ({ communityId }) => ({ query: { communityId, kind: 'homes' }, body: {} }),
  },
  commitImport: {
    ask: ({ communityId }) => ({
      query: { communityId, kind: 'homes', hash: '0'.repeat(64) },
      body: {},
    }),
  },
  exportRows: {
    ask: ({ communityId }) => ({ query: { communityId, kind: 'homes' } }),
    insiders: CHIEFS,
  },
  listSeats: atDesk(CHIEFS),
  inviteStaff: {
    ask: ({ communityId }, world) => ({
      body: { id: fresh(world), communityId, alias: 'New', role: 'worker', departmentId: null },
    }),
    insiders: CHIEFS,
  },
  voidInvite: onNothing(({ communityId }) => ({ communityId })),
  joinStaff: { ask: () => ({ body: { code: '00000-00000' } }) },
  changeSeat: onNothing(({ communityId }) => ({
    communityId,
    alias: 'x',
    role: 'worker',
    departmentId: null,
  })),
  disableSeat: onNothing(({ communityId }) => ({ communityId, disabled: true })),
  saveDepartment: {
    ask: ({ communityId }, world) => ({
      params: { id: fresh(world) },
      body: { communityId, name: `Department ${fresh(world).slice(-5)}`, headId: null },
    }),
    insiders: CHIEFS,
  },
  listPolicies: atDesk(CHIEFS),
  // Of the past, so that the walk changes no promise.
  makePolicy: {
    ask: ({ communityId }) => ({
      body: { communityId, numbers: {}, validFrom: '2020-01-01T00:00:00.000Z' },
    }),
    insiders: CHIEFS,
  },
  listSettings: {
    ask: ({ communityId }) => ({ query: { communityId, kind: 'categories' } }),
    insiders: CHIEFS,
  },
  makeSetting: {
    ask: ({ communityId }) => ({
      body: { communityId, kind: 'categories', marks: {}, validFrom: '2020-01-01T00:00:00.000Z' },
    }),
    insiders: CHIEFS,
  },
  listReplies: atDesk(CHIEFS),
  saveReply: {
    ask: ({ communityId }, world) => ({
      params: { id: fresh(world) },
      body: { communityId, title: 'Thanks', words: 'Thank you, we are on the way.' },
    }),
    insiders: CHIEFS,
  },
  retireReply: onNothing(({ communityId }) => ({ communityId })),
  listAudit: atDesk(CHIEFS),
  renewHomeCodes: {
    ask: ({ communityId, houseId }) => ({ body: { communityId, houseIds: [houseId] } }),
    insiders: DESK,
  },
  listCalls: {
    ask: ({ communityId }) => ({ query: { communityId, list: 'now' } }),
    insiders: CALLERS,
  },
  getCall: {
    ask: ({ callId, communityId }) => ({ params: { id: callId }, query: { communityId } }),
    insiders: ['followup', 'manager'],
  },
  logAttempt: onCall((world) => ({
    personId: fresh(world),
    channel: 'onSite',
    result: 'noAnswer',
  })),
  answerFor: onCall((world) => ({
    id: fresh(world),
    personId: fresh(world),
    channel: 'onSite',
    version: 1,
    said: [],
  })),
  endCall: onCall(() => ({ as: 'unreachable' })),
  passCall: onCall((world) => ({ personId: fresh(world) })),
  listImprovementWork: atDesk(STAFF_HERE),
  getImprovementWork: {
    ask: ({ communityId }) => ({
      params: { id: '019e1f0f-f500-7000-8000-00000000ffff' },
      query: { communityId },
    }),
    insiders: CHIEFS,
  },
  openImprovement: {
    ask: ({ communityId }, world) => ({
      body: {
        id: fresh(world),
        communityId,
        ticketIds: [],
        asked: 'Lamps in the garage',
        did: 'Forty lamps are ordered',
        dueAt: '2000-01-01T00:00:00.000Z',
        verifyBy: 'date',
        verifyAt: '2000-01-02T00:00:00.000Z',
      },
    }),
    insiders: CHIEFS,
  },
  changeImprovement: onNothing(({ communityId }) => ({ communityId, deed: 'publish' })),
  dismissTheme: onNothing(({ communityId }) => ({ communityId, reason: 'known' })),
} satisfies Partial<Record<EndpointName, Door>>

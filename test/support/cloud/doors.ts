import type { EndpointName } from '#contract/every-endpoint'
import { testId } from './places'
import type { Loose } from './talk'
import { draftOf } from './tickets'
import { STAFF_HERE, type Visitor } from './visitors'
import type { World } from './world'

/** Whose thing is asked for: Lin's here, the one of somebody in the other community, or none at all. */
export const TARGETS = ['lins', 'fars', 'nobodys'] as const
export type Target = (typeof TARGETS)[number]

/** What is behind the doors: ids only. */
export interface Things {
  readonly communityId: string
  readonly houseId: string
  readonly ticketId: string
  readonly invitationId: string
  readonly requestId: string
  readonly residencyId: string
  /** Move-in questions that may be answered now, and exit questions. */
  readonly taskId: string
  readonly exitTaskId: string
  /** A follow-up that staff work on. */
  readonly callId: string
  readonly incidentId: string
  /** An open phone task, and a job that was given up. */
  readonly outId: string
  readonly jobId: string
  readonly postId: string
}

export interface Door {
  /** How it is asked for; `n` makes ids that were never used. */
  readonly ask: (things: Things, world: World) => Loose
  /** For whom Lin's thing exists. absent: the door leads to the caller's own things only, whatever is asked for. */
  readonly insiders?: readonly Visitor[]
}

const fresh = (world: World) => testId(world.clock.at)
const onTicket = (body?: (world: World) => object) => ({
  ask: ({ ticketId }: Things, world: World) => ({
    params: { id: ticketId },
    ...(body && { body: body(world) }),
  }),
})
const atDesk = (insiders: readonly Visitor[]): Door => ({
  ask: ({ communityId }) => ({ query: { communityId } }),
  insiders,
})
/** A thing that nobody has: who may knock finds nothing. */
const onNothing = (body: (things: Things) => object): Door => ({
  ask: (things) => ({ params: { id: '019e1f0f-f500-7000-8000-00000000ffff' }, body: body(things) }),
  insiders: ['manager', 'admin'],
})
const onCard: Door = {
  ask: ({ invitationId }) => ({ params: { id: invitationId }, body: {} }),
  insiders: ['lin'],
}
const CALLERS: readonly Visitor[] = ['followup', 'manager', 'steward']
const onCall = (body: (world: World) => object): Door => ({
  ask: ({ callId, communityId }, world) => ({
    params: { id: callId },
    body: { communityId, ...body(world) },
  }),
  insiders: ['followup', 'manager'],
})
const DESK: readonly Visitor[] = ['frontdesk', 'manager', 'admin']
const CHIEFS: readonly Visitor[] = ['manager', 'admin']
const READERS: readonly Visitor[] = ['lin', ...STAFF_HERE]
const HOME: readonly Visitor[] = ['lin', 'kin']
const HERE: readonly Visitor[] = ['lin', 'kin', 'zhou', 'wu']

/** One row per route; a route without its row does not compile. */
export const DOORS: Readonly<Record<EndpointName, Door>> = {
  signInWithWechat: { ask: () => ({ body: { code: 'nobody' } }) },
  listDemoIdentities: { ask: () => ({}) },
  signInAsDemo: { ask: () => ({ body: { id: 'nobody' } }) },
  // Without a body it is refused: signing everybody out would end the walk.
  signOut: { ask: () => ({ body: { everywhere: 'perhaps' } }) },
  getMe: { ask: () => ({}) },
  updateMe: { ask: () => ({ body: {} }) },
  getMyData: { ask: () => ({}) },
  exportMyData: { ask: () => ({}) },
  listNameViews: { ask: () => ({}) },
  changeWishes: {
    ask: () => ({ body: { sms: true, call: true, visit: true, preference: 'none' } }),
  },
  // Without a sure yes it is refused: deleting everybody would end the walk.
  deleteMe: { ask: () => ({ body: { sure: false } }) },
  changeConsent: { ask: () => ({ body: { given: true, version: '2026-11' } }) },
  listMessageConsents: { ask: () => ({}) },
  recordMessageConsents: {
    ask: () => ({
      body: { moment: 'submit', answers: [{ templateId: 'T-reply', answer: 'accept' }] },
    }),
  },
  listMyHomes: { ask: () => ({}) },
  listCommunities: { ask: () => ({}) },
  listPlaces: { ask: ({ communityId }) => ({ params: { id: communityId } }) },
  listStaffCards: { ask: ({ communityId }) => ({ params: { id: communityId } }), insiders: HERE },
  bindHomeByCode: { ask: () => ({ body: { code: '00000-00000', role: 'owner' } }) },
  requestHome: {
    ask: ({ communityId, houseId }) => ({
      body: { communityId, buildingId: houseId, room: 'x', role: 'owner', name: 'x' },
    }),
  },
  shareWithHome: {
    ask: ({ houseId }) => ({ params: { id: houseId }, body: { shared: false } }),
    insiders: HOME,
  },
  listHomeRequests: atDesk(DESK),
  decideHomeRequest: {
    ask: ({ requestId, communityId }) => ({
      params: { id: requestId },
      body: { communityId, approve: false },
    }),
    insiders: ['lin', ...DESK],
  },
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
  // Of a home that is nobody's, for the same reason.
  leaveHome: { ask: ({ ticketId }) => ({ params: { id: ticketId }, body: {} }) },
  submitTicket: {
    ask: ({ communityId, houseId }, world) => ({
      body: {
        ...draftOf(world, world.people.lin, { kind: 'praise', categoryId: 'cleaning' }),
        communityId,
        houseId,
        place: { kind: 'home' },
      },
    }),
    insiders: [...HOME, ...STAFF_HERE],
  },
  listTickets: { ask: () => ({}) },
  listSimilarTickets: {
    ask: ({ houseId }) => ({ query: { houseId, categoryId: 'lift' } }),
    insiders: HOME,
  },
  getTicket: { ...onTicket(), insiders: READERS },
  addMessage: { ...onTicket((world) => ({ id: fresh(world), words: 'hello' })), insiders: READERS },
  transitionTicket: {
    ...onTicket(() => ({ action: 'accept', version: 999 })),
    insiders: READERS,
  },
  urgeTicket: { ...onTicket(() => ({})), insiders: ['lin'] },
  endorseTicket: {
    ask: ({ ticketId, houseId }) => ({ params: { id: ticketId }, body: { houseId } }),
    insiders: HOME,
  },
  changePrivacy: { ...onTicket(() => ({ hideNameFrom: 'neighbours' })), insiders: ['lin'] },
  changePriority: {
    ...onTicket(() => ({ priority: 'priority', reason: 'many homes', version: 999 })),
    insiders: STAFF_HERE,
  },
  revealReporter: { ...onTicket(() => ({ reason: 'to call back' })), insiders: ['manager'] },
  arrangeAppointment: {
    ...onTicket(() => ({ action: 'choose', window: 'some day' })),
    insiders: READERS,
  },
  readTicket: { ...onTicket(() => ({})), insiders: READERS },
  addPhoto: { ask: () => ({}) },
  listDesk: atDesk(STAFF_HERE),
  countDesk: atDesk(STAFF_HERE),
  listColleagues: atDesk(STAFF_HERE),
  listSavedReplies: atDesk(STAFF_HERE),
  rateTicket: {
    ...onTicket((world) => ({ id: fresh(world), score: 3, tags: [], comment: '', ces: null })),
    insiders: ['lin'],
  },
  rateServices: {
    ask: ({ houseId }, world) => ({
      body: {
        id: fresh(world),
        houseId,
        scores: { repair: 4 },
        overall: 4,
        expectation: 3,
        suggestion: '',
      },
    }),
    insiders: HOME,
  },
  listMyRatings: { ask: ({ houseId }) => ({ query: { houseId } }) },
  listMyAnswers: { ask: () => ({ query: {} }) },
  listMyFollowups: { ask: () => ({}) },
  answerFollowup: {
    ask: ({ taskId }, world) => ({
      params: { id: taskId },
      body: { id: fresh(world), version: 1, said: [{ question: 'overall', score: 4 }] },
    }),
    insiders: ['lin'],
  },
  issueExitLink: {
    ask: ({ exitTaskId, communityId }) => ({ params: { id: exitTaskId }, body: { communityId } }),
    insiders: [...DESK, 'followup'],
  },
  openExit: { ask: () => ({ body: { token: 'guessed' } }) },
  answerExit: {
    ask: (_things, world) => ({
      body: { token: 'guessed', id: fresh(world), version: 1, said: [] },
    }),
  },
  nextPrompt: { ask: ({ houseId }) => ({ query: { houseId } }), insiders: HOME },
  seePrompt: onCard,
  snoozePrompt: onCard,
  closePrompt: onCard,
  answerNps: {
    ask: ({ houseId }, world) => ({
      body: { id: fresh(world), houseId, score: 7, reasons: [], comment: '' },
    }),
    insiders: HOME,
  },
  getHomeScreen: { ask: ({ houseId }) => ({ query: { houseId } }), insiders: HOME },
  listInbox: { ask: () => ({}) },
  readInbox: { ask: () => ({ body: {} }) },
  getCommunityRates: {
    ask: ({ communityId }) => ({ params: { id: communityId }, query: { month: '2026-04' } }),
    insiders: [...HOME, 'zhou', 'wu', ...STAFF_HERE],
  },
  listNotices: { ask: ({ communityId }) => ({ query: { communityId } }) },
  getNotice: { ask: ({ incidentId }) => ({ params: { id: incidentId } }) },
  findPost: { ask: () => ({ query: { code: '00000-00000' } }) },
  praisePost: {
    ask: ({ postId }, world) => ({
      params: { id: postId },
      body: { id: fresh(world), score: 4, words: '' },
    }),
    insiders: [...HOME, 'zhou', 'wu'],
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
  listIncidents: { ask: ({ houseId }) => ({ query: { houseId } }), insiders: HOME },
  getIncident: {
    ask: ({ incidentId }) => ({ params: { id: incidentId } }),
    insiders: [...HOME, 'zhou', ...STAFF_HERE],
  },
  joinIncident: {
    ask: ({ incidentId, houseId }) => ({
      params: { id: incidentId },
      body: { houseId, words: 'no water since seven' },
    }),
    insiders: HOME,
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
  listImprovements: { ask: ({ communityId }) => ({ query: { communityId } }) },
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
}

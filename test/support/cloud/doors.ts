import type { EndpointName } from '#contract/every-endpoint'
import { DESK, type Door, fresh, HERE, HOME, onCard, onTicket, READERS } from './door'
import { LOOP_DOORS } from './doors-loop'
import { STAFF_DOORS } from './doors-staff'
import { WORK_DOORS } from './doors-work'
import { draftOf } from './tickets'
import { STAFF_HERE } from './visitors'

/** One row per route; a route without its row does not compile. */
export const DOORS: Readonly<Record<EndpointName, Door>> = {
  ...STAFF_DOORS,
  ...WORK_DOORS,
  ...LOOP_DOORS,
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
  decideHomeRequest: {
    ask: ({ requestId, communityId }) => ({
      params: { id: requestId },
      body: { communityId, approve: false },
    }),
    insiders: ['lin', ...DESK],
  },
  // Of a home that is nobody's, for the same reason.
  denyAnswer: { ask: ({ ticketId }) => ({ params: { id: ticketId }, body: {} }) },
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
  arrangeAppointment: {
    ...onTicket(() => ({ action: 'choose', window: 'some day' })),
    insiders: READERS,
  },
  readTicket: { ...onTicket(() => ({})), insiders: READERS },
  addPhoto: { ask: () => ({}) },
  appealCheck: {
    ask: ({ ticketId }) => ({ params: { id: ticketId }, body: { subjectId: ticketId } }),
    // Nothing of theirs was blocked: even for Lin there is nothing here.
    insiders: [],
  },
  givePhone: { ask: () => ({ body: { code: 'nobody' } }) },
  dropPhone: { ask: () => ({ body: {} }) },
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
  listImprovements: { ask: ({ communityId }) => ({ query: { communityId } }) },
}

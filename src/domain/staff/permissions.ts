import { STAFF_ROLES, type StaffRole } from './roles'

/**
 * Who calls: anybody, somebody who withdrew the privacy consent, a person who signed in, a resident with
 * a bound home, staff by role. What may be done with one ticket is the state machine's business, not this table's.
 */
export type Caller = 'anyone' | 'withdrawn' | 'person' | 'resident' | StaffRole

const ANYONE = ['anyone'] as const
const PERSON = ['person', 'resident', ...STAFF_ROLES] as const
/** What stays without a privacy consent: to see, take along and delete what is kept, and to say yes again. */
const OWNER_OF_DATA = ['withdrawn', ...PERSON] as const
const RESIDENT = ['resident'] as const
const BOTH = ['resident', ...STAFF_ROLES] as const
const STAFF = STAFF_ROLES
const CHIEFS = ['manager', 'admin'] as const
const DESK = ['frontdesk', 'manager', 'admin'] as const

/** Who may do what, by the verbs of the house. A verb that is not here may be done by nobody. */
export const PERMISSIONS = {
  signInWithWechat: ANYONE,
  listDemoIdentities: ANYONE,
  signInAsDemo: ANYONE,
  listCommunities: ANYONE,
  listPlaces: ANYONE,
  listImprovements: ANYONE,
  // Whoever holds the link; it names nobody.
  openExit: ANYONE,
  answerExit: ANYONE,
  signOut: OWNER_OF_DATA,
  getMe: OWNER_OF_DATA,
  updateMe: PERSON,
  getMyData: OWNER_OF_DATA,
  exportMyData: OWNER_OF_DATA,
  listNameViews: OWNER_OF_DATA,
  changeConsent: OWNER_OF_DATA,
  deleteMe: OWNER_OF_DATA,
  changeWishes: PERSON,
  givePhone: PERSON,
  dropPhone: OWNER_OF_DATA,
  listMessageConsents: PERSON,
  recordMessageConsents: PERSON,
  listMyHomes: PERSON,
  bindHomeByCode: PERSON,
  requestHome: PERSON,
  getHomeScreen: PERSON,
  listInbox: PERSON,
  readInbox: PERSON,
  shareWithHome: RESIDENT,
  listStaffCards: RESIDENT,
  submitTicket: BOTH,
  listTickets: PERSON,
  listSimilarTickets: RESIDENT,
  getTicket: PERSON,
  addMessage: PERSON,
  transitionTicket: PERSON,
  readTicket: PERSON,
  appealCheck: PERSON,
  addPhoto: PERSON,
  urgeTicket: PERSON,
  arrangeAppointment: PERSON,
  endorseTicket: RESIDENT,
  changePrivacy: PERSON,
  changePriority: STAFF,
  revealReporter: ['manager'],
  listViewers: STAFF,
  changeHelper: STAFF,
  recordContact: STAFF,
  reportForResident: [...DESK, 'steward', 'followup'],
  listOpenOfHome: [...DESK, 'steward', 'followup'],
  getDutyWeek: STAFF,
  addShift: DESK,
  removeShift: DESK,
  copyDutyWeek: DESK,
  // The own absence, or anybody's by the manager.
  addAbsence: STAFF,
  endAbsence: STAFF,
  listAlarms: STAFF,
  getHandover: STAFF,
  listDesk: STAFF,
  countDesk: STAFF,
  listColleagues: STAFF,
  listSavedReplies: STAFF,
  listHomeRequests: DESK,
  // An adult of the home may decide as well as the desk.
  decideHomeRequest: ['resident', ...DESK],
  searchHouses: [...DESK, 'followup', 'steward'],
  renewHomeCode: DESK,
  listHouseResidents: [...DESK, 'followup'],
  endResidency: DESK,
  leaveHome: PERSON,
  issueExitLink: [...DESK, 'followup'],
  rateTicket: PERSON,
  rateServices: RESIDENT,
  listMyRatings: PERSON,
  listMyAnswers: PERSON,
  // Who has moved out may still answer.
  listMyFollowups: PERSON,
  answerFollowup: PERSON,
  nextPrompt: RESIDENT,
  seePrompt: RESIDENT,
  snoozePrompt: RESIDENT,
  closePrompt: RESIDENT,
  answerNps: RESIDENT,
  getCommunityRates: BOTH,
  listNotices: ANYONE,
  getNotice: ANYONE,
  findPost: ANYONE,
  // Staff who live here knock, too, and hear why not.
  praisePost: RESIDENT,
  listPosts: STAFF,
  makePost: ['manager', 'admin'],
  closePost: ['manager', 'admin'],
  listIncidents: RESIDENT,
  getIncident: BOTH,
  joinIncident: RESIDENT,
  listDeskIncidents: STAFF,
  openIncident: DESK,
  updateIncident: DESK,
  listIncidentTickets: DESK,
  linkIncidentTickets: DESK,
  listOutbox: DESK,
  getOutboxNumber: DESK,
  settleOutbox: DESK,
  retryJob: ['manager', 'admin'],
  getLoopFigures: CHIEFS,
  getVoiceFigures: CHIEFS,
  getReachFigures: CHIEFS,
  listTicketsBehind: CHIEFS,
  listAnswersBehind: CHIEFS,
  listReports: CHIEFS,
  getReport: CHIEFS,
  getReportFile: CHIEFS,
  checkImport: CHIEFS,
  commitImport: CHIEFS,
  exportRows: CHIEFS,
  listCalls: ['followup', 'manager', 'steward'],
  getCall: ['followup', 'manager', 'steward'],
  logAttempt: ['followup', 'manager', 'steward'],
  answerFor: ['followup', 'manager', 'steward'],
  endCall: ['followup', 'manager', 'steward'],
  passCall: ['followup', 'manager', 'steward'],
  listSeats: CHIEFS,
  inviteStaff: CHIEFS,
  voidInvite: CHIEFS,
  // Whoever is signed in and has the code.
  joinStaff: PERSON,
  changeSeat: CHIEFS,
  disableSeat: CHIEFS,
  saveDepartment: CHIEFS,
  listPolicies: CHIEFS,
  makePolicy: CHIEFS,
  listReplies: CHIEFS,
  saveReply: CHIEFS,
  retireReply: CHIEFS,
  listAudit: CHIEFS,
  renewHomeCodes: DESK,
  listChecks: DESK,
  moderateContent: DESK,
  setResidentPhone: [...DESK, 'followup'],
  listImprovementWork: STAFF,
  getImprovementWork: CHIEFS,
  openImprovement: CHIEFS,
  changeImprovement: CHIEFS,
  dismissTheme: CHIEFS,
} as const satisfies Record<string, readonly Caller[]>

export type Verb = keyof typeof PERMISSIONS

/** @param callers all that the session is: a resident is also a person, a person also anyone */
export function mayDo(verb: Verb, callers: readonly Caller[]): boolean {
  const may: readonly Caller[] = PERMISSIONS[verb]
  return may.includes('anyone') || callers.some((caller) => may.includes(caller))
}

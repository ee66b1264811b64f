/** One answer of a response: a score of null was skipped or is not used. */
export interface Answer {
  metric: string
  dimension?: string
  score: number | null
}

/** Numbers of the promises, as the first line of the log states them. */
export interface Policy {
  firstResponseHours: number
  urgentResponseMinutes: number
  alarmMinutes: number
  priorityHours: number
  reopenReplyHours: number
  reopenNormalDays: number
  pauseCapDays: number
  confirmHours: number
  unclearExtraHours: number
  pendingResumeDays: number
  holdMaxDays: number
  newDateHours: number
  undoMinutes: number
  reopenDays: number
  reopenMax: number
  lateConfirmDays: number
  backdateHours: number
  maxTicketsPerHome24h: number
  handoverOfficeHours: number
  quietFrom: string
  quietTo: string
  mergeDays: number
  slotFirstDay: number
  slotDays: number
  slotTime: string
  inviteGapDays: number
  npsAnsweredDays: number
  ratingCardsPer7Days: number
  snoozeDays: [number, number]
  viewsPerSnooze: number
  firstDays: number
  neverDays: number
  editHours: number
  startsPerStaffDay: number
  recoveryShareFirst: number
  snapshotDelayHours: number
  toleranceMinutes: number
  slotHash: string
  priorityCategories: string[]
  office: { from: string; to: string; days: number[]; holidays: string[] }
  visitsOn: string[]
}

/**
 * A line of the log after its form was checked: which fields stand in it follows from its `type`
 * (fields.ts), so that a rule may read what its own type has. `t` is `at` in milliseconds.
 */
export interface Line {
  no: number
  t: number
  at: string
  type: string
  communityId: string
  [field: string]: unknown
  seed: number
  start: string
  end: string
  policy: Policy
  processId: string
  period: 'month' | 'quarter'
  from: string
  to: string
  asOf: string
  numbers: Record<string, unknown>
  lines: number
  totals: Record<string, number>
  date: string
  followupStaff: number
  householdId: string
  personId: string
  verified: boolean
  isStaff: boolean
  adult: boolean
  optOut: string[]
  role: string
  movedInAt: string
  movedOutAt: string
  cadence: 'monthly' | 'quarterly'
  since: string
  ticketId: string
  reporterId: string
  kind: string
  categoryId: string
  priority: string
  source: string
  actorRole: string
  actorId: string | null
  submittedAt: string
  firstResponseDueAt: string
  resolutionDueAt: string
  externalDueAt?: string
  isTest?: boolean
  transition: string
  ownerId: string
  ownerRole: string
  noteLength: number
  reason: string
  expectedAt: string
  rootCause: string
  outcome: string
  dueAt: string
  contactRecordId?: string
  reopenCount: number
  cycle: number
  declineReason: string
  parentId: string
  messageId: string
  offeredTo: string
  closedBy: string
  confirmed: boolean
  confirm: string
  visibility: string
  author: string
  human: boolean
  saved: boolean
  creating?: boolean
  number: number
  clock: string
  step: number
  startAt: string
  taskId: string
  plan: string
  anchorAt: string
  windowStart: string
  windowEnd: string
  quarter: string
  responseId: string
  by: string
  share: number
  cap: number | null
  recoveriesDue: number
  channel: string
  rung: number
  result: string
  fromPersonId: string
  toPersonId: string
  intoTaskId: string
  satisfiedBy: string
  decisionId: string
  card: 'survey' | 'ticketRating'
  metrics: string[]
  first: boolean
  visitId: string
  screen: string
  formOpen: boolean
  asked: boolean
  rule: string | null
  invitationId: string
  view: number
  snooze: number
  until: string | null
  filledBy: 'self' | 'staff'
  contactMe: boolean
  answers: Answer[]
  notificationId: string
  dedupeKey: string
  audience: string
  recipientId: string
  template: string
  urgent: boolean
  attempt: number
  errorCode: string
  next: string
  templateId: string
  delta: number
  balance: number
  cause: string
}

/** What the checker found: the line where it showed, the broken rule by its name, and what was seen. */
export interface Violation {
  line: number
  at: string
  rule: string
  what: string
}

// The fields of every type of line: "name:kind", "?" = may be absent, "~" = may be null.
// Kinds: id, code (no words), at (instant), date, quarter, int, num, bool, or the allowed codes a|b|c; x[] = list of x.

const ROLE = 'resident|frontdesk|steward|worker|followup|manager|admin|job|import'
const PLAN = 'move-in-1|move-in-2|move-in-3|quarterly|exit|key-customer|ticket|recovery|reopened'
const KIND = 'complaint|suggestion|inquiry|repair|praise'
const PRIORITY = 'urgent|priority|normal'
const STATE =
  'submitted|accepted|processing|pending_resident|on_hold|resolved|closed|declined|merged|withdrawn'
const OPT_OUT = 'sms|subscribe|phone|inApp|onSite'
const REASONS =
  'gap|quarter|answered|cycle|two|snoozed|ended|dayView|urgentTicket|overdueTicket|submitted24h|form|staffOrUnverified|firstDays|homeAnsweredToday|visit|capacity|never'
const RULES = 'F1|F2|F3|F4|F5|F6|F7|F8'
const OUTCOME = 'solved|partly|not_solved|adopted|not_adopted|answered'
const METRICS = 'csat|nps|rating|ces|confirm|expectation'
const DATES = 'anchorAt:at dueAt:at windowStart:at windowEnd:at'
const TASK = `taskId:id householdId:id plan:${PLAN}`
const MOVE = 'ticketId:id from:STATE to:STATE'.replaceAll('STATE', STATE)
const ACTOR = `actorRole:${ROLE} actorId:id~`
const CARD = `personId:id householdId:id card:survey|ticketRating plan?:${PLAN} taskId?:id ticketId?:id cycle?:int metrics:${METRICS}[] first:bool visitId:id screen:code`

/** Types without a community: the frame, persons and what is sent to them. */
export const EVERYWHERE = new Set(
  'run process-started process-killed downtime-start downtime-end end person-created person-changed notification-planned notification-sent notification-failed consent-changed'.split(
    ' ',
  ),
)

export const FIELDS: Record<string, string> = {
  run: 'logVersion:int seed:int start:at end:at timezone:Asia/Shanghai policyVersion:any definitionsVersion:any versions:object policy:object behaviour:object',
  'process-started': 'processId:id',
  'process-killed': 'processId:id',
  'downtime-start': '',
  'downtime-end': '',
  snapshot: 'period:month|quarter from:at to:at asOf:at definitionsVersion:any numbers:object',
  'home-uncovered': `householdId:id quarter:quarter rule:${RULES}~ reason:${REASONS}|noTask|noVisit|noAnswer|unreachable|refused|expired|noTime taskId?:id`,
  end: 'lines:int totals:object',
  'community-created': '',
  'duty-set': 'date:date followupStaff:int',
  'household-created': 'householdId:id app:bool',
  'person-created': `personId:id verified:bool isStaff:bool adult:bool optOut:${OPT_OUT}[]`,
  'person-changed': `personId:id verified?:bool isStaff?:bool optOut?:${OPT_OUT}[]`,
  'move-in': 'householdId:id personId:id role:owner|tenant|family movedInAt:at',
  'move-in-corrected': 'householdId:id personId:id movedInAt:at',
  'move-out': 'householdId:id personId:id movedOutAt:at',
  'key-customer-set': 'householdId:id cadence:monthly|quarterly since:at stewardId:id',
  'key-customer-cleared': 'householdId:id',
  'ticket-submitted': `ticketId:id householdId:id~ reporterId:id kind:${KIND} categoryId:id priority:${PRIORITY} source:miniapp|phone|sms|email|onsite|wecom|hotline12345|import actorRole:${ROLE} policyVersion:any submittedAt:at firstResponseDueAt:at resolutionDueAt:at externalDueAt?:at isTest?:bool followsId?:id`,
  'ticket-refused': 'householdId:id reporterId:id reason:too-many',
  'ticket-transition': `transition:code ${MOVE} ${ACTOR}`,
  'ticket-closed': `transition:T10b|T11|T11b|T12 ${MOVE} ${ACTOR} closedBy:resident|auto|visit|thanks confirmed:bool outcome?:${OUTCOME}`,
  'expected-date-passed': 'ticketId:id expectedAt:at',
  'expected-date-set': `ticketId:id expectedAt:at ${ACTOR}`,
  'ticket-priority-changed': `ticketId:id from:${PRIORITY} to:${PRIORITY} actorRole:${ROLE} reason:code resolutionDueAt:at`,
  'ticket-message':
    'ticketId:id messageId:id visibility:public|internal author:staff|resident|bot human:bool saved:bool channel?:code creating?:bool',
  'ticket-endorsed': 'ticketId:id householdId:id personId:id',
  'urgent-alarm': 'ticketId:id number:int channels:inApp|sms|phone[]',
  'urgent-opened': 'ticketId:id',
  'clock-event':
    'ticketId:id clock:firstResponse|resolution|priority|nextResponse|reopenReply|hotline cycle:int messageId?:id step:50|80|100|150 startAt:at dueAt:at',
  'followup-planned': `${TASK} ${DATES} quarter?:quarter ticketId?:id responseId?:id`,
  'followup-replanned': `${TASK} ${DATES}`,
  'followup-started': `${TASK} by:card|sms|phone|onSite`,
  'capacity-day': 'date:date followupStaff:int share:num cap:int~',
  'capacity-short': 'date:date recoveriesDue:int followupStaff:int',
  'followup-attempt': `${TASK} personId?:id channel:sms|phone|onSite actorRole:${ROLE} rung:int result:delivered|failed|answered|noAnswer|refused`,
  'followup-passed': 'taskId:id householdId:id fromPersonId:id toPersonId:id',
  'followup-result': `${TASK} outcome:completed|unreachable|refused|expired|absorbed|satisfied|cancelled actorRole:${ROLE}`,
  'view-decided': `decisionId:id ${CARD} formOpen:bool asked:bool rule:${RULES}~ reason?:${REASONS}`,
  'invitation-viewed': `invitationId:id decisionId:id ${CARD} view:int`,
  'invitation-outcome':
    'invitationId:id personId:id outcome:answered|snoozed|never|expired reason:tap|threeViews|thirdSnooze|taskEnded',
  'response-submitted': `responseId:id personId:id householdId:id channel:code filledBy:self|staff actorRole:${ROLE} contactMe:bool answers:answer[] taskId?:id ticketId?:id cycle?:int invitationId?:id`,
  'response-edited': `responseId:id actorRole:${ROLE} answers:answer[]`,
  'notification-planned':
    'notificationId:id dedupeKey:id audience:resident|staff recipientId:id template:code channel:inApp|subscribe|sms|phone urgent:bool',
  'notification-sent': 'notificationId:id dedupeKey:id channel:inApp|subscribe|sms|phone',
  'notification-failed':
    'notificationId:id channel:inApp|subscribe|sms|phone attempt:int errorCode:any next:retry|inApp|sms|phone|dead',
  'consent-changed':
    'personId:id templateId:id delta:int balance:int cause:granted|used|revoked notificationId?:id',
}

const REOPENED =
  'reason:code contactRecordId?:id reopenCount:int cycle:int resolutionDueAt:at ownerId?:id ownerRole?:manager'

/** Further fields by the line's own word: its transition, its outcome. */
export const FURTHER: Record<string, string> = {
  T2: 'ownerId:id',
  T3: '',
  T4: 'ownerId:id',
  T5: 'noteLength:int',
  T6: 'resolutionDueAt:at',
  T7: 'reason:code expectedAt:at',
  T8: '',
  T9: `noteLength:int rootCause:code outcome:${OUTCOME}`,
  T10: 'noteLength:int outcome:answered',
  T10b: '',
  T11: 'confirm:yes|partly contactRecordId?:id',
  T11b: 'confirm:yes',
  T11c: 'dueAt:at',
  T12: 'dueAt:at',
  T13: REOPENED,
  T14: REOPENED,
  T15: 'declineReason:not_responsible|no_action|not_enough_info|against_rules noteLength:int whereTo:code',
  T16: 'parentId:id messageId:id',
  T17: '',
  T18: 'contactRecordId?:id',
  T19: `outcome?:${OUTCOME}~`,
  T20a: 'offeredTo:id reason:code',
  T20b: 'ownerId:id',
  T20c: '',
  'followup-result completed': 'responseId:id',
  'followup-result absorbed': 'intoTaskId:id',
  'followup-result satisfied': 'satisfiedBy:id',
  'followup-result refused': 'reason:said|never',
  'followup-result cancelled': 'reason:movedOut|died|duplicate|keyCleared|ticketVoid',
  'invitation-outcome snoozed': 'snooze:1|2|3 until:at~',
  'invitation-outcome answered': 'responseId:id',
}

/** Every kind of line of the log, as `simulation-log` version 2 defines them, but the last one, `end`. */
export const LINE_TYPES = [
  'run',
  'process-started',
  'process-killed',
  'downtime-start',
  'downtime-end',
  'snapshot',
  'home-uncovered',
  'community-created',
  'duty-set',
  'household-created',
  'person-created',
  'person-changed',
  'move-in',
  'move-in-corrected',
  'move-out',
  'key-customer-set',
  'key-customer-cleared',
  'ticket-submitted',
  'ticket-refused',
  'ticket-transition',
  'ticket-closed',
  'expected-date-passed',
  'expected-date-set',
  'ticket-priority-changed',
  'ticket-message',
  'ticket-endorsed',
  'urgent-alarm',
  'urgent-opened',
  'clock-event',
  'followup-planned',
  'followup-replanned',
  'followup-started',
  'capacity-day',
  'capacity-short',
  'followup-attempt',
  'followup-passed',
  'followup-result',
  'view-decided',
  'invitation-viewed',
  'invitation-outcome',
  'response-submitted',
  'response-edited',
  'notification-planned',
  'notification-sent',
  'notification-failed',
  'consent-changed',
] as const
export type LineType = (typeof LINE_TYPES)[number]

/** Fields of these names are instants: milliseconds here, ISO in the log. */
const INSTANTS = new Set([
  'submittedAt',
  'movedInAt',
  'movedOutAt',
  'since',
  'firstResponseDueAt',
  'resolutionDueAt',
  'externalDueAt',
  'expectedAt',
  'dueAt',
  'startAt',
  'anchorAt',
  'windowStart',
  'windowEnd',
  'until',
  'from',
  'to',
  'asOf',
  'start',
  'end',
])

const written = (key: string, value: unknown): unknown =>
  typeof value === 'number' && INSTANTS.has(key) ? new Date(value).toISOString() : value

/** One line of the log, without its end. */
export const lineOf = (
  at: number,
  type: string,
  communityId: string | null,
  fields: object,
): string => {
  const made: Record<string, unknown> = { at: new Date(at).toISOString(), type }
  if (communityId !== null) made.communityId = communityId
  for (const [key, value] of Object.entries(fields)) made[key] = written(key, value)
  return JSON.stringify(made)
}

/** Everything that must happen although nobody is looking. Each kind has exactly one handler in `src/cloud/jobs`. */
export const JOB_KINDS = [
  'auto-close',
  'promise-step',
  'late-list',
  'close-period',
  'resume-pending',
  'return-offer',
  'expected-date-passed',
  'appointment-reminder',
  'tell-resident',
  'tell-staff',
  'drop-photo',
  'incident-told',
  'incident-reply',
  'send-message',
  'urgent-alarm',
  'hand-on',
  'check-content',
  'wechat-push',
  'plan-followups',
  'followup-sms',
  'open-ends',
  'find-themes',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** Ids and numbers only: whoever runs the job reads the rest, so that nothing in here can be out of date. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>

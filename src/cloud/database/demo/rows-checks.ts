import { hours, type Instant } from '#domain/time'
import type { Story } from './story'
import { at, type Plain } from './write-rows'

/** WeChat's "other". */
const OTHER = 21_000

/** Two reports of today's work that a machine was not sure of: one resident has asked the desk to look. */
export function checkRows(stories: readonly Story[], now: Instant): Plain<'content_checks'>[] {
  const open = stories.filter(
    ({ ticket, reporter }) =>
      ticket.state === 'processing' &&
      ticket.aboutStaffIds.length === 0 &&
      ticket.reporterId !== null &&
      reporter.person.demoId === null,
  )
  return open.slice(-2).map(({ ticket }, n) => {
    const made = now - hours(2 + 3 * n)
    return {
      community_id: ticket.communityId,
      kind: 'ticket',
      subject_id: ticket.id,
      ticket_id: ticket.id,
      person_id: ticket.reporterId,
      state: n === 0 ? 'review' : 'blocked',
      label: n === 0 ? 0 : OTHER,
      trace_id: null,
      appealed_at: n === 0 ? at(made + hours(1)) : null,
      reason: '',
      decided_by: null,
      made_at: at(made),
      changed_at: at(made),
    }
  })
}

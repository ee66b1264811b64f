import type { DeskQuery } from '#contract/desk'

export type DeskFilter = NonNullable<DeskQuery['filter']>

/** The order of the tabs: from everything to what waits for somebody else. */
export const FILTERS = [
  'all',
  'mine',
  'unassigned',
  'overdue',
  'to_reply',
  'resolved',
] as const satisfies readonly DeskFilter[]

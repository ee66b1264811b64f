import type { Priority, TicketKind } from './ticket'

/** What a ticket is about. Order is the order of the grid; icons carry the same names. */
export const CATEGORY_IDS = [
  'lift',
  'water',
  'power',
  'lighting',
  'leak',
  'noise',
  'cleaning',
  'security',
  'parking',
  'fees',
  'greening',
  'facilities',
  'staff',
  'safety',
  'other',
] as const
export type CategoryId = (typeof CATEGORY_IDS)[number]

/** Promise of 48 h by category (domain.md section 4): fees, safety, leaks, water or power off, lift. */
export const PRIORITY_CATEGORIES: readonly CategoryId[] = [
  'lift',
  'water',
  'power',
  'leak',
  'fees',
  'safety',
]

/** Similar open tickets are offered to neighbours for facilities only, never for what happens in a home (section 8). */
export const FACILITY_CATEGORIES: readonly CategoryId[] = [
  'lift',
  'water',
  'power',
  'lighting',
  'cleaning',
  'greening',
  'facilities',
]

/** Praise and suggestions carry no 48 h promise. */
export function categoryPriority(kind: TicketKind, category: CategoryId): Priority {
  if (kind === 'praise' || kind === 'suggestion') return 'normal'
  return PRIORITY_CATEGORIES.includes(category) ? 'priority' : 'normal'
}

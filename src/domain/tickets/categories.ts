import type { Mark, Marks } from '../settings/versions'
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

/** Never closed: an emergency, a word about those who work here, and whatever fits nowhere else. */
const ALWAYS_OPEN: readonly CategoryId[] = ['safety', 'staff', 'other']

/** What a community may make of a category: priority where the wall says none, never less; closed. */
export const categoryMarks = (category: CategoryId): readonly Mark[] => [
  'on',
  ...(PRIORITY_CATEGORIES.includes(category) ? [] : (['priority'] as const)),
  ...(ALWAYS_OPEN.includes(category) ? [] : (['off'] as const)),
]

/** One version of a community's grid, in force when a ticket is submitted. */
export interface CategoryGrid {
  readonly version: number
  readonly marks: Marks
}

export const closedIn = ({ marks }: Pick<CategoryGrid, 'marks'>): readonly CategoryId[] =>
  CATEGORY_IDS.filter((id) => marks[id] === 'off')

/** Praise and suggestions carry no 48 h promise. */
export function categoryPriority(
  kind: TicketKind,
  category: CategoryId,
  marks: Marks = {},
): Priority {
  if (kind === 'praise' || kind === 'suggestion') return 'normal'
  const raised = PRIORITY_CATEGORIES.includes(category) || marks[category] === 'priority'
  return raised ? 'priority' : 'normal'
}

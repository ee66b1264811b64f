import type { IconName } from '../../../ui/icon'

/** In the order in which a new community needs them. */
export const DOORS = [
  ['import', 'send'],
  ['seats', 'people'],
  ['promises', 'clock'],
  ['categories', 'facilities'],
  ['questions', 'rate'],
  ['replies', 'saved'],
  ['codes', 'qr'],
  ['audit', 'search'],
] as const satisfies readonly (readonly [string, IconName])[]
export type AdminPart = (typeof DOORS)[number][0]

export const partNamed = (name: string | undefined): AdminPart | null =>
  DOORS.find(([part]) => part === name)?.[0] ?? null

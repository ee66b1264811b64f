export const STAFF_ROLES = [
  'frontdesk',
  'steward',
  'worker',
  'followup',
  'manager',
  'admin',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const RESIDENT_ROLES = ['owner', 'tenant', 'family'] as const
export type ResidentRole = (typeof RESIDENT_ROLES)[number]

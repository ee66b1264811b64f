/** The six rated services and their SERVQUAL axes. `fees` stands outside SERVQUAL and says so. */
export const DIMENSIONS = [
  'environment',
  'repair',
  'security',
  'facilities',
  'communication',
  'fees',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

export type ServqualAxis =
  | 'tangibles'
  | 'reliability'
  | 'responsiveness'
  | 'assurance'
  | 'empathy'
  | 'value'

export const SERVQUAL: Record<Dimension, readonly ServqualAxis[]> = {
  environment: ['tangibles'],
  facilities: ['tangibles', 'reliability'],
  repair: ['reliability', 'responsiveness'],
  security: ['assurance'],
  communication: ['empathy', 'responsiveness'],
  fees: ['value'],
}

export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

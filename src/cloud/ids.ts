import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#domain/ids'
import type { Instant } from '#domain/time'

/** Keys are made here and not by the database: a distributed one has no cheap sequence. */
export const newId = (now: Instant): string => uuidv7(now, randomBytes(10))

import { uuidv7 } from '#domain/ids'
import { phone } from './platform/phone'

/** A fresh id or idempotency key. Made once per draft, never per tap. */
export const newKey = (): string => uuidv7(phone.now(), phone.randomBytes(10))

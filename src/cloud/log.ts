import pino, { type DestinationStream, type Logger } from 'pino'
import { errorCode } from './error-code'

interface Failure {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly cause?: unknown
}

/** Asked by its members: the embedded database may throw an Error of another realm. */
const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'message' in error && 'name' in error

/** A database error quotes the values at fault in its message and detail: those may be what a resident wrote. */
const isFromDatabase = (error: Failure) => 'severity' in error && 'routine' in error

/** Class, code and place of an error; its message only where it cannot hold anybody's words. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!isFailure(error)) return { type: typeof error, code: errorCode(error) }
  const { name: type, message, stack = '', cause } = error
  const frames = stack.slice(Math.max(0, stack.indexOf('\n    at '))).trim()
  const known = {
    type,
    code: errorCode(error),
    frames,
    ...(cause !== undefined && { cause: safeError(cause) }),
  }
  if (!isFromDatabase(error)) return { ...known, message }
  const { table, constraint, routine } = error as Failure & Record<string, unknown>
  return { ...known, table, constraint, routine }
}

/** One JSON line per event. It goes to stderr, because the first line on stdout is the address. */
export const makeLog = (level: string, to: DestinationStream): Logger =>
  pino({ level, base: null, serializers: { err: safeError } }, to)

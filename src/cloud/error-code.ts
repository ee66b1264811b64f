/** SQLSTATE, errno or the code of a library; asked of anything that was thrown, whatever made it. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** What cannot have reached another server. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/** A gateway that is full, or closed, has passed nothing on. */
const NOT_PASSED_ON = [429, 503]

/** `fetch` says why in the cause of its error. */
const causeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error

/** The code of the line that broke under a `fetch`. */
export const lineCode = (error: unknown): string | undefined => errorCode(causeOf(error))

/** True only when what was sent cannot have arrived: it may be sent again without standing twice. */
export const neverLeft = (error: unknown): boolean => NEVER_LEFT.includes(lineCode(error) ?? '')

export const notPassedOn = (status: number): boolean => NOT_PASSED_ON.includes(status)

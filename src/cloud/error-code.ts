/** SQLSTATE, errno or the code of a library; asked of anything that was thrown, whatever made it. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

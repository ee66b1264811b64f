import { normaliseHomeCode } from '#domain/households/home-code'
import { markOf } from '../box'

/** Keyed with the secret: 50 bits could be tried out against a stolen plain hash. */
export const homeCodeHash = (secret: string, code: string): string =>
  markOf(secret, 'home code', normaliseHomeCode(code))

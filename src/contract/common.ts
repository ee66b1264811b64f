import { type Static, type TSchema, type TUnsafe, Type } from '@sinclair/typebox'

/** One of a closed list of words: an `enum` in the contract, a union of literals in the code. */
export const OneOf = <const T extends readonly string[]>(words: T): TUnsafe<T[number]> =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Refuses members that it does not know: a mistyped field must not be lost in silence. */
export const Closed = <T extends Parameters<typeof Type.Object>[0]>(members: T) =>
  Type.Object(members, { additionalProperties: false })

export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'UUID in lower case; the phone makes version 7',
})

/** `2026-11-22T05:20:00.000Z` */
export const IsoInstant = Type.String({ description: 'ISO 8601 instant in UTC' })

export const IdParams = Closed({ id: Id })
export type IdParams = Static<typeof IdParams>

/** Free words: no NUL and no half character (PostgreSQL cannot hold them); limits in code points are the rules' business. */
export const Words = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' })

export const Cursor = Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_.-]*$' })

export const LANGS = ['zh', 'en'] as const
export type Lang = (typeof LANGS)[number]

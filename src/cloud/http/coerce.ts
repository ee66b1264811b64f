import type { TSchema } from '@sinclair/typebox'

const INTEGER = /^-?\d{1,15}$/

/** A query string knows only words: turns those of integer and boolean members into what the schema asks for. */
export function coerceQuery(schema: TSchema, query: Record<string, unknown>): void {
  const members = (schema.properties ?? {}) as Record<string, TSchema>
  for (const [name, member] of Object.entries(members)) {
    const value = query[name]
    if (typeof value !== 'string') continue
    if (member.type === 'integer' && INTEGER.test(value)) query[name] = Number(value)
    if (member.type === 'boolean' && /^(true|false)$/.test(value)) query[name] = value === 'true'
  }
}

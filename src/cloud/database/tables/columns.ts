import type { ColumnType } from 'kysely'

/** timestamptz: a Date at this border, an Instant everywhere inside. */
export type At = Date

/** Written as JSON text (the driver would turn an array into a PostgreSQL array), read as its value. */
export type Json<T = unknown> = ColumnType<T, string, string>
export type JsonOrEmpty<T = unknown> = ColumnType<T, string | undefined, string>

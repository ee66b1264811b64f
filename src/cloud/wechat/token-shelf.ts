import { type Kysely, sql } from 'kysely'
import { markOf, seal, unseal } from '../box'
import type { Tables } from '../database/tables'
import type { HeldToken, TokenShelf } from './token'

const PURPOSE = 'wechat-token'

export interface ShelfParts {
  readonly db: Kysely<Tables>
  readonly secret: string
  readonly random: (bytes: number) => Uint8Array
  readonly appId: string
}

/**
 * The token of one account, sealed, for every process on this database. It asks the pool: never call
 * it inside a transaction, the embedded database has one connection.
 */
export function databaseShelf({ db, secret, random, appId }: ShelfParts): TokenShelf {
  const mark = (token: string) => markOf(secret, PURPOSE, token)
  return {
    take: async (): Promise<HeldToken | null> => {
      try {
        const row = await db
          .selectFrom('wechat_tokens')
          .select(['box', 'until'])
          .where('app_id', '=', appId)
          .executeTakeFirst()
        return row ? { token: unseal(secret, PURPOSE, row.box), until: row.until.getTime() } : null
      } catch {
        // A database that is away, or a box of another secret: WeChat gives the same token again.
        return null
      }
    },
    lay: async ({ token, until }, instead) => {
      const box = seal(secret, PURPOSE, token, random)
      const old = instead === null ? null : mark(instead)
      // Whoever was slower must not put an older token over a newer one.
      await sql`
        insert into wechat_tokens (app_id, box, token_mark, until)
        values (${appId}, ${box}, ${mark(token)}, ${new Date(until)})
        on conflict (app_id) do update
          set box = excluded.box, token_mark = excluded.token_mark, until = excluded.until
          where wechat_tokens.until < excluded.until or wechat_tokens.token_mark = ${old}`
        .execute(db)
        .catch(() => null)
    },
  }
}

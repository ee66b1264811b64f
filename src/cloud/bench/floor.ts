import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type pg from 'pg'
import type { Statement } from './recorder'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const uuidsOf = (statements: readonly Statement[]): Set<string> =>
  new Set(JSON.stringify(statements.map((one) => one.values)).match(UUID) ?? [])

/** Ids that one request made itself: in its statements, but not in those of another request like it. */
export function ownIds(one: readonly Statement[], other: readonly Statement[]): readonly string[] {
  const shared = uuidsOf(other)
  return [...uuidsOf(one)].filter((id) => !shared.has(id))
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(UUID, (id) => names.get(id) ?? id)
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  return value
}

export interface Play {
  readonly statements: readonly Statement[]
  /** Given anew for each request; empty for reads. */
  readonly fresh: readonly string[]
  readonly answer: string
}

/** Bare node:http that runs the same statements on the same pool and sends an answer of the same bytes. */
export function floorServer(pool: pg.Pool, play: Play): Server {
  return createServer((request, response) => {
    request.resume()
    request.once('end', async () => {
      const names = new Map(play.fresh.map((id) => [id, randomUUID()]))
      const client = await pool.connect()
      try {
        for (const { text, values, name } of play.statements)
          await client.query({
            text,
            values: names.size === 0 ? [...values] : values.map((value) => renamed(value, names)),
            ...(name !== undefined && { name }),
          })
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        response.end(play.answer)
      } catch (error) {
        response.writeHead(500).end(String(error))
      } finally {
        client.release()
      }
    })
  })
}

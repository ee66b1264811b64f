import { sql } from 'kysely'
import type { DeskPage } from '#contract/desk'
import { addTickets, RARE } from './ground'
import type { Ground } from './growth'
import { median, type Reply, type Request, send } from './load'
import type { Line } from './routes'

/** STF-01: as many on the desk before and after; before, as many again are over. */
const ON_DESK = 10_000
const ROUNDS = 31
/** Loads what a page needs, and lets the server plan its statements. */
const WARM = 6

type Look = readonly [name: string, path: string]

/** Everything that the desk asks for while somebody looks for a ticket. */
async function looksAt({ db, communityId }: Ground, first: DeskPage): Promise<readonly Look[]> {
  const { rows } = await sql<{ home: string; often: string }>`
    select (select label from houses where community_id = ${communityId} order by id limit 1) as home,
      (select substr(words, 1, 2) from tickets where community_id = ${communityId}
        and receipt_no like 'BE-%' and left(words, 1) <> left(${RARE}, 1)
        group by 1 order by count(*) desc limit 1) as often`.execute(db)
  const { home = '', often = '' } = rows[0] ?? {}
  const list = `/api/desk/tickets?communityId=${communityId}&limit=20`
  const counts = `/api/desk/counts?communityId=${communityId}`
  const search = (q: string) => `${list}&q=${encodeURIComponent(q)}`
  return [
    ['first-page', list],
    ['next-page', `${list}&cursor=${first.nextCursor}`],
    ['mine', `${list}&filter=mine`],
    ['overdue', `${list}&filter=overdue`],
    ['counts', counts],
    ['counts-overdue-repairs', `${counts}&filter=overdue&kind=repair`],
    ['search-receipt', search('BE-000001-0000777')],
    ['search-home', search(home)],
    ['search-rare-word', search(RARE)],
    ['search-frequent-word', search(often)],
  ]
}

/** Milliseconds of one request. @throws when it is not answered with 200 */
async function timed(origin: string, request: Request): Promise<number> {
  const began = process.hrtime.bigint()
  const { status, text }: Reply = await send(origin, request)
  if (status !== 200) throw new Error(`${request.path}: ${status} ${text.slice(0, 300)}`)
  return Number(process.hrtime.bigint() - began) / 1e6
}

interface Timed {
  readonly ms: number
  /** In units of a sum that is always the same: what the machine does beside it falls out. */
  readonly units: number
}

const timedSum = async (db: Ground['db']): Promise<number> => {
  const began = process.hrtime.bigint()
  await sql`select sum(n) from generate_series(1, 30000) n`.execute(db)
  return Number(process.hrtime.bigint() - began) / 1e6
}

/** Median of each look, all of them in turn, each beside the same sum. */
async function mediansOf({ db, origin }: Ground, looks: readonly Look[], token: string) {
  const times = new Map(looks.map(([name]) => [name, [] as Timed[]]))
  const headers = { authorization: `Bearer ${token}` }
  for (let round = 0; round < WARM + ROUNDS; round++)
    for (const [name, path] of looks) {
      const unit = await timedSum(db)
      const ms = await timed(origin, { method: 'GET', path, headers })
      const both = (unit + (await timedSum(db))) / 2
      if (round >= WARM) times.get(name)?.push({ ms, units: ms / both })
    }
  const of = (all: readonly Timed[], key: keyof Timed) => median(all.map((one) => one[key]))
  return (name: string): Timed => {
    const all = times.get(name) ?? []
    return { ms: of(all, 'ms'), units: of(all, 'units') }
  }
}

const tenths = (value: number) => Number(value.toFixed(1))

/** Lists, numbers and searches of the desk with the same open tickets, before and after many lie beside them. */
export async function deskGrowth(ground: Ground, token: string, all: number): Promise<Line[]> {
  const { db, origin, communityId } = ground
  await addTickets(db, communityId, { state: 'processing', count: ON_DESK, batch: 1 })
  await addTickets(db, communityId, { state: 'closed', count: ON_DESK, batch: 2 })
  const path = `/api/desk/tickets?communityId=${communityId}&limit=20`
  const headers = { authorization: `Bearer ${token}` }
  const first = await send(origin, { method: 'GET', path, headers })
  const looks = await looksAt(ground, JSON.parse(first.text) as DeskPage)
  const before = await mediansOf(ground, looks, token)
  await addTickets(db, communityId, { state: 'closed', count: all - 2 * ON_DESK, batch: 3 })
  const after = await mediansOf(ground, looks, token)
  return looks.map(([name]) => {
    const [small, large] = [before(name), after(name)]
    const slower = large.units / small.units
    return {
      bench: `desk/${name}`,
      open: ON_DESK,
      from: 2 * ON_DESK,
      all,
      smallMs: tenths(small.ms),
      largeMs: tenths(large.ms),
      slower: Number(slower.toFixed(2)),
      target: 1.5,
      held: slower <= 1.5,
    }
  })
}

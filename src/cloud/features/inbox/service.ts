import type { InboxPage, InboxQuery, ReadInbox } from '#contract/inbox'
import type { Done } from '#contract/session'
import { Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { pageOf, placeOf } from '../../views/cursor'
import { countUnread, listInboxRows, markRead } from './store'

const PAGE = 30

/** Everything that the house told this person, in all communities of theirs. */
export async function listInbox({ db, caller }: Giving, query: InboxQuery): Promise<InboxPage> {
  const { personId } = caller
  const rows = await listInboxRows(db, personId, placeOf(query.cursor), PAGE + 1)
  const { shown, nextCursor } = pageOf(rows, PAGE, ({ at, id }) => ({ at: at.getTime(), id }))
  const items = shown.map((row) => ({
    id: row.id,
    template: row.template,
    ticketId: row.ticket_id,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    facts: row.facts,
  }))
  return { items, unread: await countUnread(db, personId), nextCursor }
}

/** One message, or all up to now. */
export async function readInbox({ db, caller, now }: Giving, body: ReadInbox): Promise<Done> {
  const found = await markRead(db, caller.personId, body.id ?? null, now)
  if (body.id !== undefined && found === 0) throw new Refused('not-found')
  return { done: true }
}

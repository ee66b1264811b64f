import type { HomeScreen, ImprovementList } from '#contract/inbox'
import { iso } from '#domain/time'
import type { CallerHome } from '../../http/caller'
import { Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { nextPrompt } from '../../prompts/next'
import { asResident } from '../../views/actors'
import { ticketRow } from '../../views/ticket-row'
import { findBoard, findOpenTickets, findWaitingHome, listPublished } from './store'

const SHOWN = 3

/** While a request waits at the desk there is no home yet, but its community has a board. */
async function waitingScreen(giving: Giving, houseId: string): Promise<HomeScreen> {
  const { db, caller, now } = giving
  const waiting = await findWaitingHome(db, caller.personId, houseId)
  if (waiting === null) throw new Refused('not-found')
  const board = await findBoard(db, caller.personId, waiting.communityId, now)
  return {
    asOf: iso(now),
    openCount: 0,
    open: [],
    prompt: { card: null, rule: 'F5' },
    newestImprovement: board.newest,
    notices: board.notices,
    unread: board.unread,
  }
}

async function boundScreen(giving: Giving, home: CallerHome): Promise<HomeScreen> {
  const { db, caller, now } = giving
  const { personId } = caller
  const open = await findOpenTickets(db, personId, home, SHOWN)
  const board = await findBoard(db, personId, home.communityId, now)
  const prompt = await nextPrompt({ db, caller, home, now })
  const actor = asResident(caller)
  return {
    asOf: iso(now),
    openCount: open.count,
    open: open.rows.map((row) => ticketRow(row, actor, now)),
    prompt,
    newestImprovement: board.newest,
    notices: board.notices,
    unread: board.unread,
  }
}

/** RES-02: the first screen in one answer. */
export function getHomeScreen(giving: Giving, houseId: string): Promise<HomeScreen> {
  const home = giving.caller.homes.find((one) => one.houseId === houseId)
  return home ? boundScreen(giving, home) : waitingScreen(giving, houseId)
}

/** RES-10: you said, we did: open to everybody who knows the community. */
export async function listImprovements(
  { db, now }: Pick<Giving, 'db' | 'now'>,
  communityId: string,
): Promise<ImprovementList> {
  const items = await listPublished(db, communityId, now)
  if (items === null) throw new Refused('not-found')
  return { items: [...items] }
}

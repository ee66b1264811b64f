import type { CallPage } from '#contract/calls'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { IncidentView } from '#contract/incidents'
import type { TicketRow } from '#contract/tickets'
import type { NoticeList } from '#contract/transparency'
import { demoIdentities, signIn } from './demo'
import { exitTokenOf, followupOf } from './followups'

/** One page as one person meets it in the demo community. */
export interface Visit {
  readonly name: string
  /** Id of a demo identity; absent: nobody is signed in. */
  readonly as?: string
  /** Without a leading slash, with its query. */
  readonly path: string
  /** An answer that the cloud is meant to refuse here. */
  readonly refused?: RegExp
}

async function rows(origin: string, token: string, path: string): Promise<readonly TicketRow[]> {
  const response = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return ((await response.json()) as { items: TicketRow[] }).items
}

async function listed(
  origin: string,
  token: string,
  path: string,
): Promise<readonly IncidentView[]> {
  const response = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return ((await response.json()) as { items: IncidentView[] }).items
}

async function calls(origin: string, token: string, path: string): Promise<CallPage['items']> {
  const response = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return ((await response.json()) as CallPage).items
}

/** Lives where the demo's incident runs. */
const CONCERNED = 'resident-xu'

/** Every page of app.config with the people and the addresses that show something on it. */
export async function visits(origin: string): Promise<readonly Visit[]> {
  const identities = await demoIdentities(origin)
  const first = (as: string) => identities.find((identity) => identity.as === as)?.id ?? as
  const [resident, clerk, manager] = [first('resident'), first('frontdesk'), first('manager')]
  const { token } = await signIn(origin, resident)
  const mine = await rows(origin, token, `${endpoints.listTickets.path}?scope=all`)
  const ticket = (fits: (row: TicketRow) => boolean) => {
    const found = mine.find(fits)
    if (!found) throw new Error('the demo gives the first resident no such ticket')
    return found.id
  }
  const open = ticket((row) => !['closed', 'resolved', 'withdrawn'].includes(row.state))
  const desk = await signIn(origin, clerk)
  const community = desk.me.seats[0]?.communityId ?? ''
  const waiting = await rows(
    origin,
    desk.token,
    `${staffEndpoints.listDesk.path}?communityId=${community}`,
  )
  const known = await listed(
    origin,
    desk.token,
    `${staffEndpoints.listDeskIncidents.path}?communityId=${community}`,
  )
  const running = known.find((one) => one.endedAt === null)?.id ?? ''
  const office = await signIn(origin, manager)
  const due = `${staffEndpoints.listCalls.path}?list=now&communityId=${office.me.seats[0]?.communityId ?? ''}`
  const [call] = await calls(origin, office.token, due)
  const followup = await followupOf(origin, 'resident-he')
  const exit = await exitTokenOf(origin)
  const told = await fetch(`${origin}${endpoints.listNotices.path}`)
  const notice = ((await told.json()) as NoticeList).items[0]?.id ?? ''
  const at = (as: string, path: string, name = path.replaceAll('/', '-')): Visit => ({
    name,
    as,
    path,
  })
  return [
    { name: 'nobody-home', path: 'pages/home/index' },
    { name: 'nobody-enter', path: 'pages/enter/index' },
    { name: 'nobody-notices', path: 'pages/notices/index' },
    { name: 'nobody-notice', path: `pages/notices/one?id=${notice}` },
    { name: 'nobody-handling', path: 'pages/openness/how' },
    at(resident, 'pages/home/index'),
    at(resident, 'pages/tickets/list'),
    at(resident, 'pages/ratings/index'),
    at(resident, 'pages/me/index'),
    at(resident, `pages/ticket/track?id=${open}`, 'track-open'),
    at(
      resident,
      `pages/ticket/track?id=${ticket((row) => row.state === 'closed')}`,
      'track-closed',
    ),
    at(resident, `pages/ticket/confirm?id=${ticket((row) => row.state === 'resolved')}`, 'confirm'),
    at(resident, `pages/ticket/receipt?id=${open}`, 'receipt'),
    at(resident, 'pages/answers/services'),
    at(resident, 'pages/nps/ask'),
    at(resident, 'pages/answers/index'),
    at('resident-he', 'pages/home/index', 'newcomer-home'),
    at('resident-he', `pages/answers/followup?id=${followup}`, 'followup'),
    { name: 'nobody-exit', path: `pages/answers/exit?token=${exit}` },
    {
      name: 'nobody-exit-gone',
      path: 'pages/answers/exit?token=gone',
      refused: /exit[/]open/, // a link that was used is not found, and the page says so
    },
    at(resident, 'pages/inbox/index'),
    at(resident, 'pages/my-data/index'),
    at(resident, 'pages/my-data/contact'),
    { name: 'privacy', path: 'pages/my-data/privacy' },
    at(resident, 'pages/board/index'),
    at(resident, 'pages/enter/homes'),
    at(resident, 'pages/ticket/submit'),
    at(resident, 'pages/outbox/index'),
    at(clerk, 'staff/pages/desk'),
    at(clerk, `staff/pages/ticket?id=${waiting[0]?.id ?? ''}`, 'staff-ticket'),
    at(clerk, 'staff/pages/homes'),
    at(resident, 'pages/openness/index', 'openness'),
    at(resident, 'pages/praise/index?post=WT0GATE001', 'praise'),
    at(resident, 'pages/praise/person', 'praise-person'),
    at(clerk, 'staff/pages/posts', 'staff-posts'),
    at(CONCERNED, 'pages/home/index', 'home-incident'),
    at(CONCERNED, 'pages/ticket/submit', 'submit-incident'),
    at(CONCERNED, `pages/incident/index?id=${running}`, 'incident'),
    at(manager, 'office/pages/insight'),
    at(manager, 'office/pages/reports'),
    at(manager, 'office/pages/outbox', 'staff-outbox'),
    at(manager, 'office/pages/news', 'staff-news'),
    at(manager, 'office/pages/improvements', 'staff-improvements'),
    at(manager, 'office/pages/admin'),
    at(manager, 'office/pages/admin?part=seats', 'admin-seats'),
    at(manager, 'office/pages/admin?part=promises', 'admin-promises'),
    at(manager, 'office/pages/admin?part=categories', 'admin-categories'),
    at(resident, 'office/pages/join?code=AAAAA-00000', 'join-staff'),
    at(clerk, 'staff/pages/checks'),
    at(clerk, 'staff/pages/report', 'staff-report'),
    at(clerk, 'staff/pages/duty', 'staff-duty'),
    at(manager, 'office/pages/calls'),
    at(manager, `office/pages/call?id=${call?.id ?? ''}`, 'call'),
    at(manager, `office/pages/home?id=${call?.houseId ?? ''}`, 'home-file'),
    at(manager, 'office/pages/decisions'),
    at(manager, 'office/pages/ends'),
    at(clerk, 'staff/pages/incidents'),
    at(clerk, `staff/pages/incident?id=${running}`, 'staff-incident'),
  ]
}

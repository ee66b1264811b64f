import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Deps } from '../../deps'
import { gramsOf } from '../grams'
import type { Tables } from '../tables'
import { transaction } from '../transaction'
import { type Demo, makeDemo, type SiteYear } from './make-demo'
import { drawAlbum } from './pictures'
import { checkRows } from './rows-checks'
import { decisionRows } from './rows-decisions'
import { moveInRows, sourceRows } from './rows-followups'
import { inboxRows } from './rows-inbox'
import { incidentRows, postRows } from './rows-incidents'
import { improvementRows, improvementWords, noticeReadRows, noticeRows } from './rows-loop'
import {
  invitationRows,
  measureRows,
  recoveryRows,
  responseRow,
  ticketTaskRows,
} from './rows-measures'
import { ledgerRows, privacyRows, revealRows } from './rows-my-data'
import { openEndRows } from './rows-open-ends'
import { outboxRows } from './rows-outbox'
import { type PhotoToKeep, photosOf, resultsOf } from './rows-photos'
import { personRows, placeRows, residencyRows, waitingRows } from './rows-places'
import { quarterlyRows, withNext } from './rows-quarterly'
import { dutyRows } from './rows-staffing'
import {
  contactRows,
  endorsementRows,
  eventRows,
  jobRows,
  messageRows,
  numberReceipts,
  stepRows,
  type TicketWriter,
  ticketRow,
} from './rows-tickets'
import type { Story } from './story'
import { visitRows } from './visits'
import { at, writeRows } from './write-rows'

export interface SeedOptions {
  readonly seed: number
  readonly now: Instant
  readonly writer: TicketWriter
  /** A line for whoever waits, in plain English. */
  readonly onProgress?: (line: string) => void
}

export interface Seeded {
  /** false: it was there before, and nothing was done. */
  readonly made: boolean
  readonly homes: number
  readonly tickets: number
  readonly answers: number
}

/** One row that says "the demo is in here"; two processes that start at once meet at its key. */
const MARK = {
  community_id: '00000000-0000-7000-8000-000000000000',
  id: '00000000-0000-7000-8000-00000000d370',
  verb: 'demo-seeded',
}

const isMarked = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db
    .selectFrom('audit_log')
    .select('id')
    .where('community_id', '=', MARK.community_id)
    .where('id', '=', MARK.id)
    .executeTakeFirst()) !== undefined

async function mark(db: Kysely<Tables>, { seed, now }: SeedOptions): Promise<boolean> {
  // Whoever comes second waits for the first, however slow the machine is.
  await sql`set local lock_timeout = 0`.execute(db)
  await sql`set local statement_timeout = 0`.execute(db)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  const row = { ...MARK, actor_id: null, subject_id: null, facts: JSON.stringify({ seed }) }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audit_log')
    .values({ ...row, at: new Date(now) })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function writePlaces(db: Kysely<Tables>, demo: Demo, now: Instant): Promise<void> {
  const { sites, people, crews, throws } = demo
  const staff = Object.values(crews).flatMap((crew) => crew.members.map(({ person }) => person))
  const wutong = sites[0]?.site.community
  const waiting = wutong ? waitingRows(throws.fork('waiting'), wutong, now) : null
  await writeRows(db, 'people', [
    ...personRows([...people.residents.map(({ person }) => person), ...staff]),
    ...(waiting?.people ?? []),
  ])
  for (const { site } of sites) {
    const rows = placeRows(site.community, site.crew, site.saved, demo.since)
    for (const table of Object.keys(rows) as (keyof typeof rows)[])
      await writeRows(db, table, rows[table])
    const duty = dutyRows(throws.fork(`duty ${site.community.name}`), site.crew, now)
    await writeRows(db, 'duty_roster', duty)
  }
  await writeRows(db, 'residencies', residencyRows(people.residents))
  await writeRows(db, 'home_requests', waiting?.home_requests ?? [])
  const own = privacyRows(throws.fork('privacy'), people, demo.since, now)
  await writeRows(db, 'privacy_consents', own)
  await writeRows(db, 'message_consents', ledgerRows(people, now))
}

async function writeTickets(
  db: Kysely<Tables>,
  demo: Demo,
  year: SiteYear,
  { writer, now }: SeedOptions,
): Promise<void> {
  const { stories, site } = year
  const throws = demo.throws.fork(`rows ${site.community.name}`)
  const { receipts, counters } = numberReceipts(site.community, stories)
  const row = (story: Story) => ticketRow(story, receipts.get(story.ticket.id) ?? '', writer)
  await writeRows(db, 'tickets', stories.map(row))
  await sql`insert into ticket_words (community_id, ticket_id, grams)
    select t.community_id, t.id, ${gramsOf(sql.ref('t.words'), sql.ref('t.community_id'))}
    from tickets t where t.community_id = ${site.community.id}`.execute(db)
  await writeRows(db, 'receipt_counters', counters)
  await writeRows(db, 'appointments', visitRows(year.visits))
  await writeRows(db, 'ticket_events', stories.flatMap(eventRows))
  await writeRows(
    db,
    'messages',
    stories.flatMap((story) => messageRows(story, now)),
  )
  await writeRows(db, 'endorsements', stories.flatMap(endorsementRows))
  await writeRows(
    db,
    'contact_records',
    stories.flatMap((story) => contactRows(throws, story)),
  )
  await writeRows(
    db,
    'clock_events',
    stories.flatMap((story) => stepRows(throws, story, now)),
  )
  await writeRows(
    db,
    'jobs',
    stories.flatMap((story) => jobRows(throws, story, writer, now)),
  )
  const inbox = { dice: throws, crew: site.crew, receipts, now }
  await writeRows(db, 'inbox', inboxRows(inbox, stories))
  await writeRows(db, 'messages_out', outboxRows(throws.fork('outbox'), stories, now))
  await writeRows(db, 'audit_log', revealRows(throws.fork('reveals'), site.crew, stories, now))
  await writeRows(db, 'content_checks', checkRows(stories, now))
}

async function writeMeasures(
  db: Kysely<Tables>,
  demo: Demo,
  year: SiteYear,
  now: Instant,
): Promise<void> {
  const { given, stories, site } = year
  const throws = demo.throws.fork(`measures ${site.community.name}`)
  const rated = new Map(given.flatMap((one) => (one.story ? [[one.story.ticket.id, one]] : [])))
  await writeRows(db, 'responses', given.map(responseRow))
  await writeRows(db, 'measure_days', measureRows(given))
  await writeRows(db, 'invitations', invitationRows(throws, given))
  await writeRows(db, 'followup_tasks', [
    ...recoveryRows(throws, given, now).map(withNext),
    ...ticketTaskRows(throws, stories, rated, now).map(withNext),
  ])
  const improvements = improvementRows(throws, site, now)
  await writeRows(db, 'improvements', improvements)
  const notices = noticeRows(throws, site, now)
  await writeRows(db, 'notices', notices)
  await writeRows(db, 'notice_reads', noticeReadRows(throws.fork('readers'), site, notices, now))
  const later = throws.fork('followups')
  await writeRows(db, 'followup_tasks', moveInRows(later, site.residents, now).map(withNext))
  const words = improvementWords(site)
  const sources = improvements.flatMap((row, n) => {
    const said = words[n]
    return said ? sourceRows(later, row, said, { stories, given }) : []
  })
  await writeRows(db, 'improvement_sources', sources)
  await writeLoop(db, demo, year, improvements, now)
  await writeCommon(db, demo, site, now)
}

/** Who is called, what has no end yet, and who was asked. */
async function writeLoop(
  db: Kysely<Tables>,
  demo: Demo,
  { given, site }: SiteYear,
  improvements: Parameters<typeof openEndRows>[2],
  now: Instant,
): Promise<void> {
  const throws = demo.throws.fork(`loop ${site.community.name}`)
  const { residents, crew } = site
  const caller = crew.members.find(({ role }) => role === 'followup')
  await writeRows(db, 'followup_tasks', quarterlyRows(throws, { residents, given, caller }, now))
  await sql`
    update responses r set task_id = f.id from followup_tasks f
    where r.community_id = ${site.community.id} and f.community_id = r.community_id
      and f.response_id = r.id and f.plan = 'quarterly'`.execute(db)
  await writeRows(db, 'open_ends', openEndRows(throws, given, improvements, crew.manager, now))
  await writeRows(db, 'prompt_decisions', decisionRows(throws, residents, given, now))
}

/** What concerns many homes at once: incidents, and the posts that all of them meet. */
async function writeCommon(
  db: Kysely<Tables>,
  demo: Demo,
  site: SiteYear['site'],
  now: Instant,
): Promise<void> {
  const throws = demo.throws.fork(`common ${site.community.name}`)
  const rows = { ...incidentRows(throws, site, now), ...postRows(throws, site, demo.since, now) }
  for (const table of Object.keys(rows) as (keyof typeof rows)[])
    await writeRows(db, table, rows[table])
}

async function writeAll(
  db: Kysely<Tables>,
  demo: Demo,
  photos: readonly PhotoToKeep[],
  options: SeedOptions,
): Promise<void> {
  const say = options.onProgress ?? (() => {})
  await writePlaces(db, demo, options.now)
  for (const year of demo.sites) {
    say(`demo community: ${year.stories.length} tickets`)
    await writeTickets(db, demo, year, options)
    say(`demo community: ${year.given.length} answers`)
    await writeMeasures(db, demo, year, options.now)
  }
  await writeRows(
    db,
    'photos',
    photos.map(({ row }) => row),
  )
}

/**
 * Fills an empty database with the demo community: all of it or nothing, and once.
 * The same seed and moment give the same rows.
 */
export async function seedDemo(
  deps: Pick<Deps, 'db' | 'files'>,
  options: SeedOptions,
): Promise<Seeded> {
  const { seed, now, onProgress = () => {} } = options
  const demo = makeDemo(seed, now)
  const stories = demo.sites.flatMap((year) => year.stories)
  const counts = {
    homes: demo.sites.flatMap(({ site }) => site.community.buildings).flatMap((b) => b.houses)
      .length,
    tickets: stories.length,
    answers: demo.sites.flatMap((year) => year.given).length,
  }
  if (await isMarked(deps.db)) return { made: false, ...counts }
  onProgress(`demo community: ${counts.homes} homes from seed ${seed}, up to ${at(now)}`)
  const throws = demo.throws.fork('photos')
  const album = await drawAlbum(throws)
  const results = demo.throws.fork('results')
  const photos = [
    ...stories.flatMap((story) => photosOf(throws, story, album)),
    ...stories.flatMap((story) => resultsOf(results, story, album)),
  ]
  onProgress(`demo community: ${photos.length} photos`)
  // Files first: a row always has its bytes.
  for (const { id, picture } of photos) {
    await deps.files.put({ id, size: 'full' }, picture.full)
    await deps.files.put({ id, size: 'thumb' }, picture.thumb)
  }
  const made = await transaction(deps.db, async (tx) => {
    if (!(await mark(tx, options))) return false
    await writeAll(tx, demo, photos, options)
    return true
  })
  return { made, ...counts }
}

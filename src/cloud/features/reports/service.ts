import type { Kysely } from 'kysely'
import type { Lang } from '#contract/common'
import type {
  ReportFile,
  ReportFileKind,
  ReportFileQuery,
  ReportList,
  ReportQuery,
  ReportView,
} from '#contract/reports'
import { periodNamed } from '#domain/reports/periods'
import type { Verb } from '#domain/staff/permissions'
import { type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { scopeAt } from '../../figures/collect'
import { findFrozen, listFrozen } from '../../figures/snapshot-store'
import { type AskedReport, isReportAddress, reportAddress } from '../../files/report-address'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { answerRows } from './answers'
import { bytesOf, csvOf, nameOf } from './files'
import type { Printed } from './sheets'
import { listNames } from './store'

interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

export async function listReports(
  { db, caller }: Asking,
  communityId: string,
): Promise<ReportList> {
  seatIn(caller, communityId, 'listReports')
  return { items: [...(await listFrozen(db, communityId))] }
}

async function frozenFor({ db, caller }: Asking, query: ReportQuery, verb: Verb) {
  seatIn(caller, query.communityId, verb)
  const frozen = await findFrozen(db, query.communityId, query.period)
  if (frozen === null) throw new Refused('not-found')
  return frozen
}

/** STF-09: the numbers of that day, never counted again. */
export async function getReport(asking: Asking, query: ReportQuery): Promise<ReportView> {
  const { figures, ...frozen } = await frozenFor(asking, query, 'getReport')
  const { communityName } = await listNames(asking.db, query.communityId)
  return { ...frozen, communityName, ...figures }
}

/** An address for one file; who took it along is kept. */
export async function getReportFile(
  deps: Deps,
  asking: Asking,
  query: ReportFileQuery,
): Promise<ReportFile> {
  await frozenFor(asking, query, 'getReportFile')
  const { communityId, period, kind, lang = asking.caller.lang } = query
  const deed = { communityId, actorId: asking.caller.personId, verb: 'report-file' }
  await audit(asking.db, { ...deed, facts: { period, kind }, at: asking.now })
  const url = reportAddress(deps.secret, { communityId, period, kind, lang }, asking.now)
  return { url, name: nameOf(period, kind) }
}

type AskedBytes = AskedReport & {
  readonly kind: ReportFileKind
  readonly lang: Lang
  readonly until: string
  readonly sign: string
}

/** The bytes behind a signed address; without one, or after its time, there is no such file. */
export async function readReportFile(
  { db, secret, now }: Pick<Deps, 'db' | 'secret' | 'now'>,
  asked: AskedBytes,
): Promise<Uint8Array> {
  const { communityId, kind, lang } = asked
  const period = periodNamed(asked.period)
  if (period === null || !isReportAddress(secret, asked, now())) throw new Refused('not-found')
  const frozen = await findFrozen(db, communityId, period.name)
  if (frozen === null) throw new Refused('not-found')
  const scope = { ...scopeAt(communityId, period, now()), asOf: Date.parse(frozen.asOf) }
  if (kind === 'answers') return csvOf(await answerRows(db, scope, lang))
  const { communityName, names } = await listNames(db, communityId)
  const printed: Printed = { ...frozen, asOf: iso(scope.asOf), communityName, names }
  return bytesOf(printed, kind, lang)
}

import type { CommitImport, ImportReport } from '#contract/imports'
import { type BuildingsPlan, planBuildings } from '#domain/imports/buildings'
import { tidy } from '#domain/imports/fields'
import { planHomes } from '#domain/imports/homes'
import { planResidents } from '#domain/imports/residents'
import { type ImportKind, type RowProblem, readTable, type Table } from '#domain/imports/table'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { phoneMark } from '../../people/phone'
import type { Importing } from './importing'
import { listBuildings, listResidents, loadHomes, lockCommunity } from './known-store'
import { insertBuildings, insertHomes, updateBuildings, updateHomes } from './place-store'
import type { SheetFile } from './read-file'
import { writeResidents } from './residents'

/** What a file would do, and how it is done. */
interface Plan {
  readonly made: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: number
  readonly buildings: number
  readonly problems: readonly RowProblem[]
  readonly write: () => Promise<void>
}

async function buildingsPlan({ db, communityId, now }: Importing, table: Table): Promise<Plan> {
  const plan: BuildingsPlan = planBuildings(table, await listBuildings(db, communityId))
  const { made, changed, unchanged, problems } = plan
  const write = async () => {
    await insertBuildings(db, communityId, made, now)
    await updateBuildings(db, communityId, changed)
  }
  const counts = { made: made.length, changed: changed.length, ended: 0, unchanged, buildings: 0 }
  return { ...counts, problems, write }
}

async function homesPlan({ db, communityId, now }: Importing, table: Table): Promise<Plan> {
  const known = await loadHomes(db, communityId)
  const plan = planHomes(table, known)
  const last = Math.max(0, ...known.buildings.map(({ position }) => position))
  const write = async () => {
    const buildings = plan.newBuildings.map((one, n) => ({ ...one, position: last + n + 1 }))
    await insertBuildings(db, communityId, buildings, now)
    const grown = new Map(plan.newUnits.map(({ id, units }) => [id, units]))
    await updateBuildings(
      db,
      communityId,
      known.buildings.flatMap((one) => {
        const units = grown.get(one.id)
        return units === undefined ? [] : [{ ...one, units }]
      }),
    )
    const all = await listBuildings(db, communityId)
    const ids = new Map(all.map(({ id, name }) => [tidy(name), id]))
    await insertHomes(db, communityId, plan.made, ids, now)
    await updateHomes(db, communityId, plan.changed)
  }
  return {
    made: plan.made.length,
    changed: plan.changed.length,
    ended: 0,
    unchanged: plan.unchanged,
    buildings: plan.newBuildings.length,
    problems: plan.problems,
    write,
  }
}

async function residentsPlan(importing: Importing, table: Table): Promise<Plan> {
  const { deps, db, communityId, now } = importing
  const places = await loadHomes(db, communityId)
  const residents = await listResidents(db, communityId, 'all')
  const markOf = (phone: Parameters<typeof phoneMark>[1]) => phoneMark(deps.secret, phone)
  const plan = planResidents(table, { ...places, residents }, markOf, now)
  const labels = new Map(places.homes.map(({ id, label }) => [id, label]))
  return {
    made: plan.made.length,
    changed: plan.changed.length,
    ended: plan.ended.length,
    unchanged: plan.unchanged,
    buildings: 0,
    problems: plan.problems,
    write: () => writeResidents(importing, plan, residents, labels),
  }
}

const PLANS = { buildings: buildingsPlan, homes: homesPlan, residents: residentsPlan } as const

const MOST_PROBLEMS = 200
const MOST_IGNORED = 10

const reportOf = (file: SheetFile, table: Table, plan: Plan, written: boolean): ImportReport => {
  const { made, changed, ended, unchanged, buildings, problems } = plan
  const byRow = [...problems].sort((a, b) => a.row - b.row)
  return {
    hash: file.hash,
    written,
    rows: table.lines.length,
    made,
    changed,
    ended,
    unchanged,
    buildings,
    wrong: problems.length,
    problems: byRow.slice(0, MOST_PROBLEMS),
    ignored: table.ignored.slice(0, MOST_IGNORED).map((heading) => heading.slice(0, 40)),
  }
}

/** STF-11: what the file would do. Nothing is written. */
export async function checkImport(
  importing: Importing,
  kind: ImportKind,
  file: SheetFile,
): Promise<ImportReport> {
  seatIn(importing.caller, importing.communityId, 'checkImport')
  const table = readTable(kind, file.rows)
  return reportOf(file, table, await PLANS[kind](importing, table), false)
}

/** Exactly the file that was looked at, whole or not at all: one transaction, and none with a problem in it. */
export async function commitImport(
  importing: Importing,
  { kind, hash }: CommitImport,
  file: SheetFile,
): Promise<ImportReport> {
  const { db, caller, communityId, now } = importing
  seatIn(caller, communityId, 'commitImport')
  if (file.hash !== hash) throw new Refused('bad-input', 'hash')
  await lockCommunity(db, communityId)
  const table = readTable(kind, file.rows)
  const plan = await PLANS[kind](importing, table)
  if (plan.problems.length > 0) throw new Refused('illegal-transition', 'problems')
  await plan.write()
  const { made, changed, ended, unchanged } = plan
  const deed = { communityId, actorId: caller.personId, verb: `import-${kind}` }
  await audit(db, { ...deed, facts: { made, changed, ended, unchanged, hash }, at: now })
  return reportOf(file, table, plan, true)
}

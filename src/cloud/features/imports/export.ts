import type { Kysely } from 'kysely'
import type { Lang } from '#contract/common'
import type { ExportFile, ExportQuery } from '#contract/imports'
import { COLUMN_WORDS, NO_WORDS, ROLE_WORDS, YES_WORDS } from '#domain/imports/header-words'
import { COLUMNS, type Column, type ImportKind } from '#domain/imports/table'
import { dayOf } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { openPhone } from '../../people/phone'
import type { Importing } from './importing'
import { listBuildings, listResidents, loadHomes } from './known-store'
import { csvOf } from './read-file'

type Cells = Partial<Record<Column, string>>
type Db = Kysely<Tables>

async function buildingCells(db: Db, communityId: string): Promise<Cells[]> {
  const buildings = await listBuildings(db, communityId)
  return buildings.map(({ name, units, position }) => ({
    building: name,
    units: units.join(', '),
    position: String(position),
  }))
}

async function homeCells(db: Db, communityId: string, lang: Lang): Promise<Cells[]> {
  const { buildings, homes } = await loadHomes(db, communityId)
  const names = new Map(buildings.map(({ id, name }) => [id, name]))
  return homes.map(({ buildingId, unit, room, label, keyCustomer }) => ({
    building: names.get(buildingId) ?? '',
    unit,
    room,
    label,
    keyCustomer: (keyCustomer ? YES_WORDS : NO_WORDS)[lang][0],
  }))
}

async function residentCells({ deps, db, communityId }: Importing, lang: Lang): Promise<Cells[]> {
  const { buildings, homes } = await loadHomes(db, communityId)
  const names = new Map(buildings.map(({ id, name }) => [id, name]))
  const doors = new Map(
    homes.map(({ id, buildingId, unit, room }) => [
      id,
      { building: names.get(buildingId) ?? '', unit, room },
    ]),
  )
  const residents = await listResidents(db, communityId, 'present')
  return residents.map(({ houseId, name, phoneBox, role, movedInAt }) => ({
    ...doors.get(houseId),
    name,
    phone: openPhone(deps.secret, phoneBox)?.slice(3) ?? '',
    role: ROLE_WORDS[role][lang][0] ?? role,
    movedIn: dayOf(movedInAt),
  }))
}

function cellsOf(importing: Importing, kind: ImportKind): Promise<Cells[]> {
  const { db, communityId, caller } = importing
  if (kind === 'buildings') return buildingCells(db, communityId)
  if (kind === 'homes') return homeCells(db, communityId, caller.lang)
  return residentCells(importing, caller.lang)
}

/** The columns that an import reads: what comes out goes in again and changes nothing. Who took it along is kept. */
export async function exportRows(importing: Importing, { kind }: ExportQuery): Promise<ExportFile> {
  const { db, caller, communityId, now } = importing
  seatIn(caller, communityId, 'exportRows')
  const cells = await cellsOf(importing, kind)
  const headings = COLUMNS[kind].map((column) => COLUMN_WORDS[column][caller.lang][0])
  const rows = cells.map((row) => COLUMNS[kind].map((column) => row[column] ?? ''))
  const deed = { communityId, actorId: caller.personId, verb: `export-${kind}` }
  await audit(db, { ...deed, facts: { rows: rows.length }, at: now })
  return { name: `${kind}-${dayOf(now)}.csv`, csv: csvOf([headings, ...rows]), rows: rows.length }
}

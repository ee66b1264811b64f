import type { KnownBuilding } from '#domain/imports/buildings'
import type { KnownHome } from '#domain/imports/homes'
import type { KnownResident } from '#domain/imports/resident-lines'
import { type ImportKind, readTable } from '#domain/imports/table'
import { instant } from '#domain/time'

export const NOW = instant('2026-05-13T10:00:00+08:00')

/** Lines of words parted by bars, as they would stand in a sheet. */
export const sheet = (kind: ImportKind, ...lines: readonly string[]) =>
  readTable(
    kind,
    lines.map((line) => line.split('|').map((cell) => cell.trim())),
  )

export const BUILDINGS: readonly KnownBuilding[] = [
  { id: 'b1', name: 'B1', units: ['1'], position: 1 },
  { id: 'b2', name: 'B2', units: ['1', '2'], position: 2 },
]

const home = (id: string, buildingId: string, unit: string, room: string): KnownHome => ({
  id,
  buildingId,
  unit,
  room,
  label: `${buildingId.toUpperCase()} ${room}`,
  keyCustomer: false,
})

export const HOMES: readonly KnownHome[] = [
  home('h1', 'b1', '1', '101'),
  home('h2', 'b1', '1', '102'),
  home('h3', 'b2', '1', '101'),
  home('h4', 'b2', '2', '101'),
]

export const resident = (change: Partial<KnownResident> = {}): KnownResident => ({
  residencyId: 'r1',
  houseId: 'h1',
  personId: 'p1',
  name: 'Lin',
  phoneMark: null,
  keepsPhone: false,
  role: 'owner',
  movedInAt: instant('2025-03-01T15:00:00+08:00'),
  movedOutAt: null,
  verified: true,
  ...change,
})

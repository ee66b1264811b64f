import type { IncidentList, IncidentView } from '#contract/incidents'
import { type Instant, iso } from '#domain/time'
import type { IncidentFacts } from './store'

export type Reader = 'resident' | 'staff'

const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null
const again = (text: string): string => new Date(text).toISOString()

/** Words of neighbours and the number of tickets are the desk's business. */
export function incidentView(facts: IncidentFacts, reader: Reader): IncidentView {
  const staff = reader === 'staff'
  return {
    id: facts.id,
    communityId: facts.community_id,
    kind: facts.kind,
    title: facts.title,
    known: facts.known,
    buildings: facts.buildings,
    startedAt: facts.started_at.toISOString(),
    expectedEndAt: isoOrNull(facts.expected_end_at),
    endedAt: isoOrNull(facts.ended_at),
    homes: facts.homes,
    joined: facts.joined,
    updates: facts.updates.map((update) => ({
      ...update,
      at: again(update.at),
      expectedEndAt: update.expectedEndAt === null ? null : again(update.expectedEndAt),
    })),
    said: staff ? facts.said : [],
    tickets: staff ? facts.tickets : 0,
  }
}

export const listView = (
  rows: readonly IncidentFacts[],
  reader: Reader,
  now: Instant,
): IncidentList => ({ items: rows.map((row) => incidentView(row, reader)), asOf: iso(now) })

import type { ReportForResident } from '#contract/desk-work'
import type { CategoryId } from '#domain/tickets/categories'
import type { TicketKind } from '#domain/tickets/ticket'
import { hours, type Instant, iso } from '#domain/time'
import { type ContactValue, contactBody } from '../../ui/contact-fields'
import type { Home } from './home-pick'

const AGO = { now: 0, hour: 1, three: 3, half: 12, day: 24, two: 48 } as const
export type Ago = keyof typeof AGO
export const AGOS = Object.keys(AGO) as readonly Ago[]

/** What the form holds. */
export interface Report {
  readonly id: string
  readonly communityId: string
  readonly contact: ContactValue
  readonly ago: Ago
  readonly home: Home | null
  /** '' stands for nobody by name. */
  readonly residencyId: string
  /** 'home', or the id of an area. */
  readonly place: string
  readonly detail: string
  readonly kind: TicketKind
  readonly words: string
  readonly urgent: boolean
}

/** The phone's clock may be a little ahead of the cloud's. */
const LAG = 60_000

const placeOf = ({ place, detail }: Report): ReportForResident['place'] =>
  place === 'home' ? { kind: 'home' } : { kind: 'area', areaId: place, ...(detail && { detail }) }

export const reportBody = (
  report: Report,
  categoryId: CategoryId,
  now: Instant,
): ReportForResident => ({
  id: report.id,
  communityId: report.communityId,
  ...contactBody(report.contact, now),
  ...(report.ago !== 'now' && { contactAt: iso(now - LAG - hours(AGO[report.ago])) }),
  kind: report.kind,
  categoryId,
  words: report.words,
  photoIds: [],
  place: placeOf(report),
  ...(report.home && { houseId: report.home.houseId }),
  ...(report.home && report.residencyId && { residencyId: report.residencyId }),
  ...(report.urgent && { urgent: true }),
})

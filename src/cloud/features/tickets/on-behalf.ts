import type { ReportForResident } from '#contract/desk-work'
import type { TicketView } from '#contract/tickets'
import type { ContactDraft } from '#domain/staff/contact'
import { begin } from '#domain/tickets/evolve'
import { decideSubmission } from '#domain/tickets/submission'
import type { Deps } from '../../deps'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { submissionSettings } from '../../settings/in-force'
import type { StaffActor } from '../../views/actors'
import { type Deed, must, show } from './change'
import { contactOf, memberAt } from './contact'
import { insertContact } from './contact-store'
import { findReportGround, type ReportGround } from './on-behalf-store'
import { adoptPhotos } from './photo-store'
import { columnsOf, storyOf } from './record'
import { checkedWords, openingOf } from './submit'
import { openTicket } from './submit-store'

/** Home, resident, building and area must be of this community; a place must be said somehow. */
function checkGround(body: ReportForResident, ground: ReportGround): void {
  const { place, houseId, residencyId } = body
  if (houseId !== undefined && ground.house === null) throw new Refused('bad-input', 'houseId')
  if (residencyId !== undefined && ground.reporter_id === null)
    throw new Refused('bad-input', 'residencyId')
  if (place.kind === 'home' && houseId === undefined) throw new Refused('bad-input', 'houseId')
  if (place.kind === 'building' && !ground.building_exists)
    throw new Refused('bad-input', 'place.buildingId')
  if (place.kind === 'area' && !ground.area_exists) throw new Refused('bad-input', 'place.areaId')
}

function decide(
  { now }: Deed,
  member: StaffActor,
  body: ReportForResident,
  ground: ReportGround,
  contact: ContactDraft,
) {
  const { id, communityId, kind, categoryId, houseId = null, urgent = false } = body
  const submission = {
    id,
    communityId,
    kind,
    categoryId,
    source: contact.channel,
    reporterId: ground.reporter_id,
    houseId,
    hideNameFrom: body.hideNameFrom ?? 'neighbours',
    contactAt: contact.at,
    urgent,
    externalDueAt: contact.externalDueAt,
  }
  const facts = {
    boundHouseIds: [],
    hasPlace: true,
    keyCustomer: ground.house?.keyCustomer ?? false,
    recentOfHome: [],
    ...submissionSettings(ground),
  }
  return must(decideSubmission(member, submission, facts, now))
}

/** T1 on behalf (STF-05): the ticket and the contact it came from, together or not at all. */
export async function reportForResident(
  deps: Deps,
  deed: Deed,
  body: ReportForResident,
): Promise<TicketView> {
  const { db, caller, now } = deed
  const { id, communityId, place, photoIds } = body
  seatIn(caller, communityId, 'reportForResident')
  const member = memberAt(deed, communityId)
  const contact = contactOf(body, 'report', now)
  const words = checkedWords({ ...body, hideNameFrom: body.hideNameFrom ?? 'neighbours' })
  const ground = await findReportGround(db, {
    id,
    communityId,
    houseId: body.houseId ?? null,
    residencyId: body.residencyId ?? null,
    buildingId: place.buildingId ?? null,
    areaId: place.areaId ?? null,
    at: new Date(contact.at),
  })
  if (ground === null) throw new Refused('not-found')
  // Sent twice under another key: it stands already.
  if (ground.taken !== null) return show(deps, deed, id)
  checkGround(body, ground)
  const event = decide(deed, member, body, ground, contact)
  const ticket = begin(event)
  await adoptPhotos(db, caller, communityId, photoIds)
  const happening = { events: [event], saying: null, photoIds, personId: caller.personId, now }
  const written = await openTicket(
    db,
    ticket,
    columnsOf(ticket, now),
    openingOf(
      body,
      words,
      { prefix: ground.prefix, homeBuildingId: ground.house?.buildingId ?? null },
      now,
    ),
    storyOf(ticket, { ...happening, actor: member }),
  )
  if (written.photos !== photoIds.length) throw new Refused('bad-input', 'photoIds')
  const { houseId } = ticket
  const { staffId } = member
  const record = { id: newId(now), communityId, staffId, ticketId: id, houseId, draft: contact }
  await insertContact(db, record, now)
  return show(deps, deed, id)
}

import type { ContactView, RecordContact } from '#contract/desk-work'
import type { ContactReason } from '#domain/staff/contact'
import { type ContactDraft, decideContact } from '#domain/staff/contact'
import { decideContacted } from '#domain/tickets/helpers'
import type { Instant } from '#domain/time'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { asStaff, type StaffActor } from '../../views/actors'
import { type Deed, hold, must, settle, show } from './change'
import { hasHouse, insertContact } from './contact-store'

/** The caller at the desk of this community; for everybody else it does not exist. */
export function memberAt({ caller }: Deed, communityId: string): StaffActor {
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  return member
}

function momentOf(text: string | undefined, field: string): Instant | null {
  if (text === undefined) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

type Said = Pick<
  RecordContact,
  'channel' | 'minutes' | 'contactAt' | 'orderNo' | 'externalDueAt' | 'answered' | 'note'
>

/** @throws Refused with the member that does not fit */
export function contactOf(said: Said, reasonCode: ContactReason, now: Instant): ContactDraft {
  const { channel, minutes, answered = false, note = '', orderNo = '' } = said
  const at = momentOf(said.contactAt, 'contactAt') ?? now
  const externalDueAt = momentOf(said.externalDueAt, 'externalDueAt')
  const draft = { channel, reasonCode, minutes, at, answered, note, orderNo, externalDueAt }
  const decision = decideContact(draft, now)
  if (!decision.ok) throw new Refused('bad-input', decision.reason.split(':')[1])
  return decision.value
}

/** STF-05: writes a contact down; with a ticket it stands in its story too, and may answer it. */
export async function recordContact(
  deps: Deps,
  deed: Deed,
  body: RecordContact,
): Promise<ContactView> {
  const { db, now } = deed
  const { communityId, ticketId, houseId = null } = body
  const member = memberAt(deed, communityId)
  const draft = contactOf(body, body.reasonCode, now)
  if (houseId !== null && !(await hasHouse(db, communityId, houseId)))
    throw new Refused('bad-input', 'houseId')
  const id = newId(now)
  const { staffId } = member
  if (ticketId === undefined) {
    await insertContact(db, { id, communityId, staffId, ticketId: null, houseId, draft }, now)
    return { id, ticket: null }
  }
  const held = await hold(deed, { id: ticketId })
  if (held.ticket.communityId !== communityId) throw new Refused('not-found')
  const event = must(
    decideContacted(
      held.ticket,
      held.actor,
      {
        contactRecordId: id,
        channel: draft.channel,
        reasonCode: draft.reasonCode,
        minutes: draft.minutes,
        answers: draft.answered,
        externalDueAt: draft.externalDueAt,
      },
      now,
    ),
  )
  const { houseId: home } = held.ticket
  await insertContact(db, { id, communityId, staffId, ticketId, houseId: home, draft }, now)
  await settle(deed, held, { events: [event], saying: noteOf(draft, now) })
  return { id, ticket: await show(deps, deed, ticketId) }
}

const noteOf = ({ note }: ContactDraft, now: Instant) =>
  note === ''
    ? null
    : { id: newId(now), of: 0, words: note, visibility: 'internal' as const, savedReplyId: null }

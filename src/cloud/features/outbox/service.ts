import type { OutboxNumber, OutboxPage, OutboxQuery, SettleOutbox } from '#contract/outbox'
import type { Done } from '#contract/session'
import type { OutEnd } from '#domain/messages/ladder'
import { decideSettling } from '#domain/messages/settling'
import type { Verb } from '#domain/staff/permissions'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import { newId } from '../../ids'
import type { Giving } from '../../measures/give'
import { climb } from '../../notify/climb'
import { lockOutgoing, type Outgoing, restartSending, setOutgoing } from '../../notify/out-store'
import { openPhone } from '../../people/phone'
import { countOutbox, listDeadJobs, listOutboxRows, reviveJob } from './store'

/** What waits for a person, and how the day went. */
export async function listOutbox(
  { db, caller, now }: Giving,
  { communityId, view = 'calls' }: OutboxQuery,
): Promise<OutboxPage> {
  seatIn(caller, communityId, 'listOutbox')
  return {
    counts: await countOutbox(db, communityId, now),
    items: await listOutboxRows(db, communityId, view),
    jobs: view === 'failed' ? await listDeadJobs(db, communityId) : [],
  }
}

interface Which {
  readonly communityId: string
  readonly id: string
}

async function held({ db, caller, now }: Giving, which: Which, verb: Verb) {
  const seat = seatIn(caller, which.communityId, verb)
  const outgoing = await lockOutgoing(db, which.communityId, which.id, now)
  if (outgoing === null) throw new Refused('not-found')
  return { seat, outgoing }
}

const deed = ({ caller, now }: Giving, { communityId, id }: Outgoing, verb: string) => ({
  communityId,
  actorId: caller.personId,
  verb,
  subjectId: id,
  at: now,
})

/** Only while it has to be rung up; who read it is written down. */
export async function getOutboxNumber(
  asking: Giving,
  secret: string,
  which: Which,
): Promise<OutboxNumber> {
  const { outgoing } = await held(asking, which, 'getOutboxNumber')
  if (outgoing.state !== 'open' || outgoing.hidden) throw new Refused('illegal-transition', 'state')
  await audit(asking.db, deed(asking, outgoing, 'see-number'))
  return { number: openPhone(secret, outgoing.phoneBox) }
}

/** By hand: the end of a rung climbs on like any other; "again" begins it anew. */
export async function settleOutbox(asking: Giving, id: string, body: SettleOutbox): Promise<Done> {
  const { db, now } = asking
  const { seat, outgoing } = await held(
    asking,
    { id, communityId: body.communityId },
    'settleOutbox',
  )
  const state = must(decideSettling(outgoing.state, body.how, seat.role))
  const settled = { settled_by: asking.caller.personId, settled_at: new Date(now) }
  if (state === 'waiting') {
    await setOutgoing(db, outgoing, { state, tries: 0, tried_at: null }, now)
    await restartSending(db, outgoing, now, newId(now))
  } else {
    await setOutgoing(db, outgoing, { state, ...settled }, now)
    await climb(db, outgoing, state satisfies OutEnd, now)
  }
  await audit(db, { ...deed(asking, outgoing, 'settle-outbox'), facts: { how: body.how } })
  return { done: true }
}

/** STF-11: a job that was given up is tried once more. */
export async function retryJob(asking: Giving, id: string, communityId: string): Promise<Done> {
  const { db, caller, now } = asking
  seatIn(caller, communityId, 'retryJob')
  if (!(await reviveJob(db, communityId, id, now))) throw new Refused('not-found')
  const actorId = caller.personId
  await audit(db, { communityId, actorId, verb: 'retry-job', subjectId: id, at: now })
  return { done: true }
}

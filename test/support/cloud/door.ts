import { testId } from './places'
import type { Loose } from './talk'
import { STAFF_HERE, type Visitor } from './visitors'
import type { World } from './world'

/** Whose thing is asked for: Lin's here, the one of somebody in the other community, or none at all. */
export const TARGETS = ['lins', 'fars', 'nobodys'] as const
export type Target = (typeof TARGETS)[number]

/** What is behind the doors: ids only. */
export interface Things {
  readonly communityId: string
  readonly houseId: string
  readonly ticketId: string
  readonly invitationId: string
  readonly requestId: string
  readonly residencyId: string
  /** Move-in questions that may be answered now, and exit questions. */
  readonly taskId: string
  readonly exitTaskId: string
  /** A follow-up that staff work on. */
  readonly callId: string
  readonly openEndId: string
  readonly incidentId: string
  /** An open phone task, and a job that was given up. */
  readonly outId: string
  /** A draft. */
  readonly noticeId: string
  readonly jobId: string
  readonly postId: string
}

export interface Door {
  /** How it is asked for; `n` makes ids that were never used. */
  readonly ask: (things: Things, world: World) => Loose
  /** For whom Lin's thing exists. absent: the door leads to the caller's own things only, whatever is asked for. */
  readonly insiders?: readonly Visitor[]
}

export const fresh = (world: World) => testId(world.clock.at)
export const onTicket = (body?: (world: World) => object) => ({
  ask: ({ ticketId }: Things, world: World) => ({
    params: { id: ticketId },
    ...(body && { body: body(world) }),
  }),
})
export const atDesk = (insiders: readonly Visitor[]): Door => ({
  ask: ({ communityId }) => ({ query: { communityId } }),
  insiders,
})
/** A thing that nobody has: who may knock finds nothing. */
export const onNothing = (body: (things: Things) => object): Door => ({
  ask: (things) => ({ params: { id: '019e1f0f-f500-7000-8000-00000000ffff' }, body: body(things) }),
  insiders: ['manager', 'admin'],
})
export const onCard: Door = {
  ask: ({ invitationId }) => ({ params: { id: invitationId }, body: {} }),
  insiders: ['lin'],
}
export const CALLERS: readonly Visitor[] = ['followup', 'manager', 'steward']
export const onCall = (body: (world: World) => object): Door => ({
  ask: ({ callId, communityId }, world) => ({
    params: { id: callId },
    body: { communityId, ...body(world) },
  }),
  insiders: ['followup', 'manager'],
})
export const DESK: readonly Visitor[] = ['frontdesk', 'manager', 'admin']
export const CHIEFS: readonly Visitor[] = ['manager', 'admin']
export const READERS: readonly Visitor[] = ['lin', ...STAFF_HERE]
export const HOME: readonly Visitor[] = ['lin', 'kin']
export const HERE: readonly Visitor[] = ['lin', 'kin', 'zhou', 'wu']

import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { tellAll } from '../notify/inbox'
import type { House, Member } from './home-store'

/**
 * home-asked: to those who live there; home-joined and home-left: to them too; home-approved and home-refused: to
 * the asker; home-ended: to the one who moved out.
 */
export type HomeNotice =
  | 'home-asked'
  | 'home-joined'
  | 'home-approved'
  | 'home-refused'
  | 'home-left'
  | 'home-ended'

export async function tellHome(
  db: Kysely<Tables>,
  template: HomeNotice,
  about: {
    house: House
    requestId: string
    to: readonly Pick<Member, 'personId'>[]
    facts?: Readonly<Record<string, string>>
    at: Instant
  },
): Promise<void> {
  const { house, requestId, to, facts, at } = about
  await tellAll(
    db,
    to.map(({ personId }) => ({
      personId,
      communityId: house.communityId,
      template,
      facts: { home: house.label, requestId, ...facts },
      dedupeKey: `${template}:${requestId}`,
      at,
    })),
  )
}

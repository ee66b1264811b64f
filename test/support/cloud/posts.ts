import { makeHomeCode } from '#domain/households/home-code'
import { testId } from './places'
import type { World } from './world'

let running = 0

/** A code that no other post of this file has. */
export const postCode = (): string => {
  running += 1
  return makeHomeCode([1, 2, 3, 4, 5, 6, 7, running >> 10, (running >> 5) & 31, running & 31])
}

/** The gate of a community, with a code on its wall. */
export async function posted(
  world: World,
  communityId: string,
  code: string = postCode(),
): Promise<string> {
  const id = testId(world.clock.at)
  await world.db
    .insertInto('posts')
    .values({
      community_id: communityId,
      id,
      kind: 'gate',
      name: 'Gate one',
      code,
      made_at: new Date(world.clock.at),
      closed_at: null,
    })
    .execute()
  return id
}

import type { News } from '#domain/messages/ladder'
import { testId } from './places'
import type { World } from './world'

/** A phone task as the ladder leaves it for the desk. */
export async function phoneTask(
  world: World,
  to: { readonly personId: string; readonly communityId: string; readonly ticketId: string },
  news: News = 'question',
): Promise<string> {
  const id = testId(world.clock.at)
  const at = new Date(world.clock.at)
  await world.db
    .insertInto('messages_out')
    .values({
      community_id: to.communityId,
      id,
      person_id: to.personId,
      channel: 'call',
      template: news,
      news,
      ticket_id: to.ticketId,
      dedupe_key: `test:${id}`,
      state: 'open',
      told_at: at,
      at,
      ended_at: null,
    })
    .execute()
  return id
}

/** A job that all its tries could not help. */
export async function deadJob(world: World, communityId: string): Promise<string> {
  const id = testId(world.clock.at)
  const at = new Date(world.clock.at)
  await world.db
    .insertInto('jobs')
    .values({
      id,
      community_id: communityId,
      kind: 'tell-resident',
      dedupe_key: `test:${id}`,
      payload: '{}',
      run_at: at,
      made_at: at,
      dead_at: at,
      last_error: 'TypeError',
    })
    .execute()
  return id
}

/** A notice that nobody reads yet. */
export async function draftedNotice(world: World, communityId: string): Promise<string> {
  const id = testId(world.clock.at)
  const said = { title: 'Water off', words: 'On Friday from nine', published_at: null }
  await world.db
    .insertInto('notices')
    .values({ community_id: communityId, id, ...said })
    .execute()
  return id
}

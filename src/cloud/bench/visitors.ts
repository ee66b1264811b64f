import type { FastifyInstance } from 'fastify'
import type { SessionView } from '#contract/session'
import type { TicketPage } from '#contract/tickets'
import { readScene, type Scene, submitScene } from './routes'

async function signIn(app: FastifyInstance, id: string): Promise<SessionView> {
  const reply = await app.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { id } })
  return reply.json<SessionView>()
}

/** The four requests that people make all day, by the people of the demo community. */
export async function everydayScenes(app: FastifyInstance) {
  const resident = await signIn(app, 'resident-lin')
  const clerk = await signIn(app, 'frontdesk-wang')
  const home = resident.me.homes[0]
  if (!home) throw new Error('the demo resident has no home')
  const { communityId, houseId } = home
  const headers = { authorization: `Bearer ${resident.token}` }
  const page = await app.inject({ url: '/api/tickets', headers })
  const ticket = page.json<TicketPage>().items[0]
  if (!ticket) throw new Error('the demo resident has no ticket')
  const desk = `/api/desk/tickets?communityId=${communityId}&filter=all&limit=20`
  const scenes: readonly Scene[] = [
    submitScene({ token: resident.token, communityId, houseId }),
    readScene('list', resident.token, '/api/tickets?scope=open'),
    readScene('ticket', resident.token, `/api/tickets/${ticket.id}`),
    readScene('desk', clerk.token, desk),
  ]
  return { communityId, scenes, clerkToken: clerk.token }
}

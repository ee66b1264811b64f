import { type Endpoint, endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { signIn } from './demo'

let asked = 0

async function ask<T>(origin: string, endpoint: Endpoint, token: string, given: Given): Promise<T> {
  const { id = '', query = '', body } = given
  asked += 1
  const response = await fetch(origin + endpoint.path.replace(':id', id) + query, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && {
        'content-type': 'application/json',
        'idempotency-key': `followup-${process.pid}-${asked}`,
      }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${endpoint.path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

interface Given {
  readonly id?: string
  readonly query?: string
  readonly body?: object
}

/** The stage questions that wait for this person of the demo. */
export async function followupOf(origin: string, who: string): Promise<string> {
  const { token } = await signIn(origin, who)
  const { items } = await ask<{ items: { id: string }[] }>(
    origin,
    endpoints.listMyFollowups,
    token,
    {},
  )
  return items[0]?.id ?? ''
}

/** Somebody of Lin's community moves out; the desk makes the link to the exit questions. */
export async function exitTokenOf(origin: string, room = '0402'): Promise<string> {
  const { token, me } = await signIn(origin, 'frontdesk-wang')
  const communityId = me.seats[0]?.communityId ?? ''
  const here = `?communityId=${communityId}`
  const houses = await ask<{ items: { houseId: string }[] }>(
    origin,
    staffEndpoints.searchHouses,
    token,
    { query: `${here}&q=${room}` },
  )
  for (const { houseId: id } of houses.items) {
    const living = { id, query: here }
    type Living = { items: { residencyId: string; exit: { taskId: string } | null }[] }
    const [one] = (await ask<Living>(origin, staffEndpoints.listHouseResidents, token, living))
      .items
    if (one === undefined) continue
    const body = { communityId, movedOutAt: new Date().toISOString() }
    await ask(origin, staffEndpoints.endResidency, token, { id: one.residencyId, body })
    const after = (await ask<Living>(origin, staffEndpoints.listHouseResidents, token, living))
      .items
    const left = after.find(({ residencyId }) => residencyId === one.residencyId)
    const task = { id: left?.exit?.taskId ?? '', body: { communityId } }
    return (await ask<{ token: string }>(origin, staffEndpoints.issueExitLink, token, task)).token
  }
  throw new Error(`nobody lives in a home called ${room}`)
}

import { randomUUID } from 'node:crypto'
import { endpoints } from '#contract/endpoints'
import type { DemoIdentities, SessionView } from '#contract/session'

const later = (ms: number) => new Promise((turn) => setTimeout(turn, ms))

/** A server that has just started on a busy machine says "too many" and when to come back; so we come back. */
async function ask<Reply>(url: string, init: RequestInit = {}, tries = 5): Promise<Reply> {
  const response = await fetch(url, init)
  if (response.status === 429 && tries > 1) {
    await later(1000 * Number(response.headers.get('retry-after') ?? 1))
    return ask(url, init, tries - 1)
  }
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status}`)
  return (await response.json()) as Reply
}

/** The people that a visitor of the demo may step in as: resident, neighbour, frontdesk, manager. */
export const demoIdentities = async (origin: string) =>
  (await ask<DemoIdentities>(origin + endpoints.listDemoIdentities.path)).items

/** A session of the demo identity with this id, or of the first of this kind. */
export async function signIn(origin: string, as: string): Promise<SessionView> {
  const found = (await demoIdentities(origin)).find(({ id, as: kind }) => kind === as || id === as)
  if (!found) throw new Error(`the demo has no ${as}`)
  return ask<SessionView>(origin + endpoints.signInAsDemo.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ id: found.id }),
  })
}

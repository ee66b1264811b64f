import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { uuidv7 } from '#domain/ids'
import { floorServer, ownIds } from './floor'
import { paired, type Request, rate, send } from './load'
import type { Recorder } from './recorder'

export interface Line {
  readonly bench: string
  readonly [figure: string]: string | number | boolean
}

export interface Scene {
  readonly name: string
  readonly make: () => Request
}

const bytes = (n: number) => crypto.getRandomValues(new Uint8Array(n))

export interface Visitor {
  readonly token: string
  readonly communityId: string
  readonly houseId: string
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A repair: the only everyday kind without a limit per home and day. */
export const submitScene = ({ token, communityId, houseId }: Visitor): Scene => ({
  name: 'submit',
  make: () => ({
    method: 'POST',
    path: '/api/tickets',
    headers: { ...bearer(token), 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      id: uuidv7(Date.now(), bytes(10)),
      communityId,
      houseId,
      kind: 'repair',
      categoryId: 'lighting',
      words: 'The lamp in front of the lift has been dark since yesterday evening.',
      photoIds: [],
      place: { kind: 'home' },
      hideNameFrom: 'neighbours',
    }),
  }),
})

export const readScene = (name: string, token: string, path: string): Scene => ({
  name,
  make: () => ({ method: 'GET', path, headers: bearer(token) }),
})

/** The route against bare node:http with the same statements, in turn, in one process. */
export async function againstFloor(
  origin: string,
  { record, pool }: Recorder,
  { name, make }: Scene,
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<Line> {
  let answer = ''
  const once = async () => {
    const reply = await send(origin, make())
    if (reply.status !== 200) throw new Error(`${name}: ${reply.status} ${reply.text}`)
    answer = reply.text
  }
  await once() // whatever happens only the first time has happened
  const one = await record(once)
  const other = await record(once)
  const writes = make().method === 'POST'
  const fresh = writes ? ownIds(one, other) : []
  const floor = floorServer(pool, { statements: one, fresh, answer })
  await new Promise<void>((ready) => {
    floor.listen(0, '127.0.0.1', ready)
  })
  const floorOrigin = `http://127.0.0.1:${(floor.address() as AddressInfo).port}`
  const { a, b, ratio } = await paired(
    rounds,
    () => rate(origin, make, requests),
    () => rate(floorOrigin, make, requests),
  )
  floor.close()
  return {
    bench: `api/${name}`,
    statements: one.length,
    bytes: Buffer.byteLength(answer),
    apiPerSecond: Math.round(a),
    floorPerSecond: Math.round(b),
    ratio: Number(ratio.toFixed(3)),
    target: 0.85,
    held: ratio >= 0.85,
  }
}

import http from 'node:http'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Reply {
  readonly status: number
  readonly text: string
}

export function send(origin: string, request: Request, agent?: http.Agent): Promise<Reply> {
  return new Promise((done, failed) => {
    const { method, path, body } = request
    const headers = {
      ...request.headers,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
    }
    const outgoing = http.request(
      `${origin}${path}`,
      { method, headers, ...(agent && { agent }) },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () =>
          done({ status: incoming.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        )
      },
    )
    outgoing.once('error', failed)
    outgoing.end(body)
  })
}

/** Requests per second of `count` requests, `lanes` at a time. @throws when one is not answered with 200 */
export async function rate(
  origin: string,
  make: () => Request,
  count: number,
  lanes = 8,
): Promise<number> {
  let left = count
  // Its own connections: one that idled while the other side was measured may just be closing.
  const agent = new http.Agent({ keepAlive: true, maxSockets: lanes })
  const lane = async () => {
    while (left-- > 0) {
      const { status, text } = await send(origin, make(), agent)
      if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`)
    }
  }
  const began = process.hrtime.bigint()
  await Promise.all(Array.from({ length: lanes }, lane))
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  agent.destroy()
  return count / seconds
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/** A B A B ..., so that a machine that slows down slows both; the first pair warms up and is thrown away. */
export async function paired(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: number; b: number; ratio: number }> {
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round <= rounds; round++) pairs.push({ a: await a(), b: await b() })
  const counted = pairs.slice(1)
  return {
    a: median(counted.map((pair) => pair.a)),
    b: median(counted.map((pair) => pair.b)),
    ratio: median(counted.map((pair) => pair.a / pair.b)),
  }
}

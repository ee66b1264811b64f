import { once } from 'node:events'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Settings } from './env'
import { errorCode } from './error-code'
import { NotStarted } from './not-started'

type Place = Pick<Settings, 'port' | 'host'>

/** Why a port cannot be had, in words; null: something else. */
function whyNoPort(error: unknown, { port, host }: Place): string | null {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine.`
    case 'EACCES':
      return `Port ${port} needs more rights; choose one above 1023.`
    default:
      return null
  }
}

async function orSay<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const why = whyNoPort(error, place)
    throw why === null ? error : new NotStarted(why, { cause: error })
  }
}

/** Takes the port and lets it go again. @throws NotStarted */
export const tryPort = (place: Place): Promise<void> =>
  orSay(place, async () => {
    const server = createServer().listen(place.port, place.host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
  })

/** @returns the address to open. @throws NotStarted */
export const listen = (app: FastifyInstance, place: Place): Promise<string> =>
  orSay(place, () => app.listen({ port: place.port, host: place.host }))

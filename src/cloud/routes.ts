import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps'

export type Routes = (app: FastifyInstance, deps: Deps) => void

/** Every feature's routes, one line each. */
export const featureRoutes: readonly Routes[] = []

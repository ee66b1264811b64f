import { type Static, Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { PhotoQuery, PhotoView } from '#contract/photos'
import type { Deps } from '../../deps'
import { addressEnd } from '../../files/photo-address'
import { problemAnswers } from '../../http/describe'
import { serve } from '../../http/serve'
import { addPhoto, drawPhoto, readPhoto } from './service'

type PhotoParts = { Params: IdParams; Querystring: Static<typeof PhotoQuery> }

const PHOTO_PAGE = {
  operationId: 'getPhoto',
  summary: 'The bytes of a photo, by the signed address that a ticket gave out.',
  tags: ['photos'],
  params: IdParams,
  querystring: PhotoQuery,
  response: {
    200: { content: { 'image/jpeg': { schema: Type.Any() } } },
    ...problemAnswers(['bad-input', 'not-found', 'too-many', 'internal']),
  },
}

/** The picture itself: the one answer that is no JSON, found by the address that a view gave out. */
function photoBytes(app: FastifyInstance, deps: Deps): void {
  app.get<PhotoParts>('/api/photos/:id', { schema: PHOTO_PAGE }, async (request, reply) => {
    const now = deps.now()
    const bytes = await readPhoto(deps, { ...request.query, ...request.params }, now)
    const seconds = Math.floor((addressEnd(now) - now) / 1000)
    return reply
      .type('image/jpeg')
      .header('cache-control', `private, max-age=${seconds}, immutable`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(bytes)
  })
}

export function photoRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.addPhoto, {
    who: 'signed-in',
    reply: PhotoView,
    summary: 'Takes one photo, draws it anew without place and camera, and keeps it for a ticket.',
    limit: { max: 60, perMinutes: 10, by: 'person' },
    prepare: ({ upload }) => drawPhoto(upload?.bytes),
    handle: ({ db, caller, prepared, now }) => addPhoto(deps, db, caller, prepared, now),
  })
  photoBytes(app, deps)
}

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type TSchema, Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'

const ABOUT = `Residents say what is wrong; a person answers within 24 hours; everybody can see that it was done.

Every write of a signed-in caller needs the header \`Idempotency-Key\`; repeating it gives the first answer again.
Problems come as \`{ code, field?, requestId? }\`; \`too-many\` has \`Retry-After\`.`

/** What no JSON schema of a route can say: a photo travels as a form. */
const PHOTO_FORM = Type.Object({
  photo: Type.Unsafe<string>({ type: 'string', format: 'binary' }),
})

interface Described {
  readonly consumes?: readonly string[]
  readonly hide?: boolean
  readonly body?: TSchema
}

/** OpenAPI 3.1 from the schemas that also validate: /openapi.json, and /docs to browse it. Before the routes. */
export async function docs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Huisheng', version: '1', description: ABOUT },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'Session token' },
        },
      },
    },
    transform: ({ schema, url }) => {
      const described = (schema ?? { hide: true }) as Described
      const isForm = described.consumes?.includes('multipart/form-data')
      return { schema: isForm ? { ...described, body: PHOTO_FORM } : described, url }
    },
  })
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  )
}

/** As everywhere, except that this page sets a few styles inline; its scripts obey the same rule as ours. */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

export async function docsPage(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: CSP })
}

import { type Static, Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { Words } from '#contract/common'
import type { Deps } from '../../deps'
import { problemAnswers } from '../../http/describe'
import { echo, settingsOf, takePush } from './service'

/** The longest that we know is a third of this. */
const MOST_BYTES = 16 * 1024

/** WeChat may add members of its own (openid ...). */
const Query = Type.Object({
  signature: Type.Optional(Words(64)),
  timestamp: Type.Optional(Words(20)),
  nonce: Type.Optional(Words(64)),
  echostr: Type.Optional(Words(200)),
  encrypt_type: Type.Optional(Words(10)),
  msg_signature: Type.Optional(Words(64)),
})
type Asked = { Querystring: Static<typeof Query> }

const PLAIN = { 200: { content: { 'text/plain': { schema: Type.String() } } } }
const described = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['wechat'],
  querystring: Query,
  response: {
    ...PLAIN,
    ...problemAnswers(['bad-input', 'not-allowed', 'not-found', 'too-many', 'internal']),
  },
})

/**
 * Where WeChat itself knocks: no session, no key of ours; it proves itself by its signature. The body is
 * taken as bytes came, JSON or XML, because the signature and the box are about just these.
 */
export function pushRoutes(app: FastifyInstance, deps: Deps): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_, body, done) =>
      done(null, body),
    )
    scope.get<Asked>(
      '/api/wechat/push',
      {
        schema: described('tryPush', 'WeChat tries the address of its pushes: says the echo back.'),
      },
      async ({ query }, reply) =>
        reply.type('text/plain').send(echo(settingsOf(deps), query, deps.now())),
    )
    scope.post<Asked>(
      '/api/wechat/push',
      { schema: described('takePush', 'An event that WeChat pushes: signed, for this app, once.') },
      async ({ query, body }, reply) => {
        const text = typeof body === 'string' ? body : ''
        await takePush(deps, settingsOf(deps), query, text)
        return reply.type('text/plain').send('success')
      },
    )
  })
}

import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from './database/tables'
import type { PhotoFiles } from './files/photo-files'
import type { WechatGateway } from './wechat/gateway'
import type { TemplateIds } from './wechat/templates'

/** Everything that rules may not touch: made once in main.ts, replaced in tests. */
export interface Deps {
  readonly db: Kysely<Tables>
  readonly now: () => Instant
  readonly random: (bytes: number) => Uint8Array
  readonly wechat: WechatGateway
  readonly messageTemplates: TemplateIds
  readonly files: PhotoFiles
  /** Signs photo addresses, hashes and seals openids. */
  readonly secret: string
  /** Ids and codes only: no words, names, phones. */
  readonly log: FastifyBaseLogger
  /** Demo identities may sign in. */
  readonly demo: boolean
}

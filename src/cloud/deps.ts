import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from './database/tables'
import type { PhotoFiles } from './files/photo-files'
import type { TextCarrier } from './sms/carrier'
import type { TextIds } from './sms/templates'
import type { WechatGateway } from './wechat/gateway'
import type { PushSettings } from './wechat/push'
import type { TemplateIds } from './wechat/templates'

/** Who judges what residents write before others see it: WeChat, the desk alone, or nobody. */
export type ContentChecks = 'wechat' | 'desk' | 'off'

export interface ContentSettings {
  readonly checks: ContentChecks
  /** Under which WeChat can fetch a photo to look at it; null: it cannot. */
  readonly origin: string | null
}

export interface HostedFor {
  readonly appId: string
}

/** Everything that rules may not touch: made once in main.ts, replaced in tests. */
export interface Deps {
  readonly db: Kysely<Tables>
  readonly now: () => Instant
  readonly random: (bytes: number) => Uint8Array
  readonly wechat: WechatGateway
  readonly messageTemplates: TemplateIds
  readonly texts: TextCarrier
  readonly textTemplates: TextIds
  readonly files: PhotoFiles
  /** How WeChat's pushes are known; null: they are not taken. */
  readonly push: PushSettings | null
  readonly content: ContentSettings
  /** WeChat Cloud Hosting stands before us and says who calls; null: nobody's header is believed. */
  readonly hostedFor: HostedFor | null
  /** Signs photo addresses, hashes and seals openids. */
  readonly secret: string
  /** Ids and codes only: no words, names, phones. */
  readonly log: FastifyBaseLogger
  /** Demo identities may sign in. */
  readonly demo: boolean
  /** WeChat is our own stand-in, which knows the demo's people by the codes `demo-ID`. */
  readonly standIn: boolean
}

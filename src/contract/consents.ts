import { type Static, Type } from '@sinclair/typebox'
import { ASK_MOMENTS, CONSENT_ANSWERS, MESSAGE_TEMPLATES } from '#domain/messages/consents'
import { Closed, IsoInstant, OneOf, Words } from './common'

/** WeChat's id of a template; the phone hands it to WeChat and knows nothing else of it. */
const TemplateId = Words(100, 1)

/** The ledger of subscribe messages, and what may be asked for inside the next tap of each kind. */
export const MessageConsents = Type.Object({
  ask: Type.Object({
    submit: Type.Array(Type.String(), { maxItems: 3 }),
    confirm: Type.Array(Type.String(), { maxItems: 3 }),
  }),
  ledger: Type.Array(
    Type.Object({
      template: OneOf(MESSAGE_TEMPLATES),
      /** How many messages WeChat may still bring. */
      left: Type.Integer({ minimum: 0 }),
      lastAnswer: OneOf(CONSENT_ANSWERS),
      lastAnswerAt: IsoInstant,
    }),
  ),
})
export type MessageConsents = Static<typeof MessageConsents>

/** What the person answered to one question of WeChat. */
export const RecordMessageConsents = Closed({
  moment: OneOf(ASK_MOMENTS),
  answers: Type.Array(Closed({ templateId: TemplateId, answer: OneOf(CONSENT_ANSWERS) }), {
    minItems: 1,
    maxItems: 3,
  }),
})
export type RecordMessageConsents = Static<typeof RecordMessageConsents>

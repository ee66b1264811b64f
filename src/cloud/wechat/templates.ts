import { MESSAGE_TEMPLATES, type MessageTemplate } from '#domain/messages/consents'
import { NotStarted } from '../not-started'

/** Ids of our subscribe messages at WeChat; a template without one is never asked for. */
export type TemplateIds = Readonly<Partial<Record<MessageTemplate, string>>>

/** So that the demo can show the question and its ledger; WeChat itself knows no such ids. */
const STAND_INS: TemplateIds = Object.fromEntries(
  MESSAGE_TEMPLATES.map((name) => [name, `stand-in-${name}`]),
)

/**
 * `reply=ID,question=ID`: nothing is asked for what has no id.
 * @throws NotStarted
 */
export function readTemplates(text: string | undefined, demo: boolean): TemplateIds {
  if (!text) return demo ? STAND_INS : {}
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', id = ''] = pair.split('=').map((part) => part.trim())
      if (MESSAGE_TEMPLATES.some((known) => known === name) && id !== '') return [name, id]
      throw new NotStarted(
        `WECHAT_TEMPLATES has "${pair}"; it must be name=id with one of ${MESSAGE_TEMPLATES.join(', ')}.`,
      )
    }),
  )
}

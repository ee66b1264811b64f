import { fitParameter } from '#domain/messages/fields'
import { isAlarm, MOST_TEXTS, type News, type OutEnd } from '#domain/messages/ladder'
import { unseal } from '../box'
import { SEALED_LINK } from '../notify/follow-up-text'
import type { Outgoing, RungEnd } from '../notify/out-store'
import { TEXT_OF } from '../notify/outgoing'
import { TEXT_PARAMETERS } from '../notify/templates'
import { openPhone } from '../people/phone'
import type { JobTools } from '../queue/job'
import type { Texted, TextMessage } from '../sms/carrier'
import { textId } from '../sms/templates'

const isSurvey = (news: News): boolean => news === 'follow-up' || news === 'exit'

function parametersOf(outgoing: Outgoing, secret: string): readonly (string | null)[] {
  const { facts, sealed } = outgoing
  const link = sealed === null ? '' : unseal(secret, SEALED_LINK, sealed)
  const values: Readonly<Record<string, string>> = { ...facts, link }
  return TEXT_PARAMETERS[TEXT_OF[outgoing.news]].map((name) => fitParameter(values[name] ?? ''))
}

/** The text; or why none can be sent. */
export function prepareText(
  outgoing: Outgoing,
  tools: JobTools,
): { text: TextMessage } | { end: OutEnd } {
  const { news, ticketId, texts, lang } = outgoing
  if (isSurvey(news) && outgoing.never) return { end: 'not-wished' }
  if (!isAlarm(news) && ticketId !== null && texts >= MOST_TEXTS) return { end: 'limit' }
  const to = openPhone(tools.secret, outgoing.phoneBox)
  if (to === null) return { end: 'no-phone' }
  const templateId = textId(tools.textTemplates, TEXT_OF[news], lang)
  const parameters = parametersOf(outgoing, tools.secret)
  const fitted = parameters.filter((one) => one !== null)
  if (templateId === undefined || fitted.length < parameters.length) return { end: 'refused' }
  return { text: { to, templateId, parameters: fitted } }
}

/** later: it was not sent, and not paid for. */
export const afterText = (texted: Texted): RungEnd | 'later' => {
  if (texted.ok) return { state: 'sent' }
  const { reason, code } = texted
  return reason === 'later' ? 'later' : { state: reason, code }
}

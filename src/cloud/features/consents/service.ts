import type { MessageConsents, RecordMessageConsents } from '#contract/consents'
import {
  ASK_MOMENTS,
  type AskMoment,
  afterAnswer,
  MESSAGE_TEMPLATES,
  type MessageConsent,
  type MessageTemplate,
  messagesLeft,
  templatesToAsk,
} from '#domain/messages/consents'
import { type Instant, iso } from '#domain/time'
import { Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import type { TemplateIds } from '../../wechat/templates'
import { listLedger, lockPerson, saveLine } from './store'

function view(ids: TemplateIds, ledger: readonly MessageConsent[], now: Instant): MessageConsents {
  const usable = MESSAGE_TEMPLATES.filter((template) => ids[template] !== undefined)
  const askAt = (moment: AskMoment) =>
    templatesToAsk(moment, ledger, usable, now).flatMap((template) => ids[template] ?? [])
  const [submit, confirm] = ASK_MOMENTS.map(askAt)
  return {
    ask: { submit: submit ?? [], confirm: confirm ?? [] },
    ledger: ledger.map((line) => ({
      template: line.template,
      left: messagesLeft(line),
      lastAnswer: line.lastAnswer,
      lastAnswerAt: iso(line.lastAnswerAt),
    })),
  }
}

export const listMessageConsents = async (
  { db, caller, now }: Giving,
  ids: TemplateIds,
): Promise<MessageConsents> => view(ids, await listLedger(db, caller.personId), now)

const templateOf = (ids: TemplateIds, id: string): MessageTemplate => {
  const found = MESSAGE_TEMPLATES.find((template) => ids[template] === id)
  if (found === undefined) throw new Refused('bad-input', 'answers')
  return found
}

/** RES-11: writes down what the person said inside the tap; a yes is one message more. */
export async function recordMessageConsents(
  { db, caller, now }: Giving,
  ids: TemplateIds,
  { answers }: RecordMessageConsents,
): Promise<MessageConsents> {
  const said = new Map(
    answers.map(({ templateId, answer }) => [templateOf(ids, templateId), answer]),
  )
  await lockPerson(db, caller.personId)
  const before = await listLedger(db, caller.personId)
  for (const [template, answer] of said) {
    const line = before.find((one) => one.template === template)
    await saveLine(db, caller.personId, afterAnswer(line, template, answer, now))
  }
  return view(ids, await listLedger(db, caller.personId), now)
}

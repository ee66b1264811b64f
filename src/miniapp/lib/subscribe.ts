import { createStore } from 'zustand/vanilla'
import type { MessageConsents, RecordMessageConsents } from '#contract/consents'
import { endpoints } from '#contract/endpoints'
import type { AskMoment, ConsentAnswer } from '#domain/messages/consents'
import { call } from './call'
import { isRecord, readKept, writeKept } from './kept'
import { newKey } from './keys'
import { phone } from './platform/phone'
import { useSession } from './session'

/** Answers that the cloud has not written down yet: a yes must not be lost in a lift. */
interface Unsaid {
  readonly owner: string
  readonly key: string
  readonly body: RecordMessageConsents
}

const KEY = 'consents'

/** What the cloud said last, for whom. `mayAsk`: false from an answer until the cloud has heard of it. */
export const consentStore = createStore<{
  readonly owner: string | null
  readonly consents: MessageConsents | null
  readonly mayAsk: boolean
}>(() => ({ owner: null, consents: null, mayAsk: false }))

const owner = (): string | null => useSession.getState().me?.personId ?? null

function readUnsaid(json: unknown): readonly Unsaid[] | null {
  return Array.isArray(json) && json.every((one) => isRecord(one) && isRecord(one.body))
    ? (json as readonly Unsaid[])
    : null
}

function unsaid(): readonly Unsaid[] {
  const found = readKept(phone.storage, KEY, readUnsaid)
  return found.state === 'found' ? found.value : []
}

function keepUnsaid(all: readonly Unsaid[]): void {
  if (all.length === 0) phone.storage.remove(KEY)
  else writeKept(phone.storage, KEY, all)
}

/** Tells the cloud what was answered before, each once; false while one of them is still unheard. */
async function sayAll(who: string): Promise<boolean> {
  for (const one of unsaid().filter((each) => each.owner === who)) {
    const answer = await call(endpoints.recordMessageConsents, { body: one.body, key: one.key })
    const final = answer.ok || answer.problem.code === 'bad-input'
    if (!final) return false
    keepUnsaid(unsaid().filter((each) => each.key !== one.key))
  }
  return true
}

/** Learns what the next tap may ask for. Where WeChat is not, nothing is asked. */
export async function refreshConsents(): Promise<void> {
  const who = owner()
  if (!phone.can.subscribe || who === null || !(await sayAll(who))) return
  const answer = await call(endpoints.listMessageConsents)
  if (answer.ok && owner() === who && unsaid().length === 0)
    consentStore.setState({ owner: who, consents: answer.value, mayAsk: true })
}

async function remember(
  who: string,
  moment: AskMoment,
  asked: Promise<Readonly<Record<string, ConsentAnswer>>>,
): Promise<void> {
  const said = Object.entries(await asked)
  if (said.length === 0) return
  const answers = said.map(([templateId, answer]) => ({ templateId, answer }))
  keepUnsaid([...unsaid(), { owner: who, key: newKey(), body: { moment, answers } }])
  await refreshConsents()
}

/**
 * RES-11: call it inside the tap, before any await: WeChat is asked in the same turn or not at all. What may be
 * asked was fetched before; after an answer nothing is asked until the cloud has said what is next.
 */
export function askInTap(moment: AskMoment): void {
  const who = owner()
  const { consents, mayAsk, owner: of } = consentStore.getState()
  if (!mayAsk || consents === null || who === null || of !== who) return
  const ids = consents.ask[moment]
  if (ids.length === 0) return
  const asked = phone.askToNotify(ids)
  consentStore.setState({ mayAsk: false })
  void remember(who, moment, asked)
}

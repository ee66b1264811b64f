import type { Note, Patience, WechatAccount } from './account'
import { ask, BUSY, type WechatAnswer } from './ask'
import {
  type Checked,
  type NotChecked,
  type PhotoAsked,
  type PhotoToCheck,
  type Scene,
  SUGGESTS,
  type Suggest,
  type WordsToCheck,
} from './gateway'
import { splitWords } from './split'
import type { TokenKeeper } from './token'
import { STALE_TOKEN, withToken } from './with-token'

/** Both checks in the second version of WeChat's interface: with openid, scene and a suggestion. */
const VERSION = 2

/** WeChat's numbers; 4 is a social log, which we have none of. */
const SCENES: Readonly<Record<Scene, number>> = { profile: 1, comment: 2, forum: 3 }

const PICTURE = 2

/** How version 1 said it, and version 2 still may. */
const RISKY = 87014

/** The day's calls are used up, or the minute's. */
const TOO_MANY = [45009, 45011, 44991]

/** About this person only: not of this app, or not here within two hours. */
const NOT_THIS_PERSON = [40003, 43104, 61010]

interface CheckAnswer extends WechatAnswer {
  readonly trace_id?: string
  readonly result?: { readonly suggest?: string; readonly label?: number | string }
}

type Question = Readonly<Record<string, string | number>>

interface Asking {
  readonly account: WechatAccount
  readonly tokens: TokenKeeper
  readonly note: Note
  readonly patience: Patience
}

/** Asking again changes nothing there, so it is repeated. null: no answer. */
async function answerTo(
  { account, tokens, patience }: Asking,
  path: string,
  body: Question,
): Promise<CheckAnswer | null> {
  const asked = await withToken(account, tokens, path, async (url) => ({
    answer: await ask<CheckAnswer>(url, body, patience),
  }))
  return asked?.answer ?? null
}

function refusal(errcode: number, note: Note): NotChecked {
  const later = [BUSY, ...TOO_MANY, ...STALE_TOKEN].includes(errcode)
  if (!later && !NOT_THIS_PERSON.includes(errcode)) note(errcode)
  return { ok: false, reason: later ? 'later' : 'refused', errcode }
}

const NO_ANSWER: NotChecked = { ok: false, reason: 'later', errcode: 0 }

export const isSuggest = (text: unknown): text is Suggest =>
  SUGGESTS.some((known) => known === text)

/** A verdict that we do not know is one for a person. */
function readVerdict(answer: CheckAnswer | null, note: Note): Checked {
  if (answer === null) return NO_ANSWER
  const { errcode = 0, result } = answer
  if (errcode === RISKY) return { ok: true, suggest: 'risky', label: Number(result?.label) || 0 }
  if (errcode !== 0) return refusal(errcode, note)
  const suggest = isSuggest(result?.suggest) ? result.suggest : 'review'
  return { ok: true, suggest, label: Number(result?.label) || 0 }
}

const worse = (a: Suggest, b: Suggest): boolean => SUGGESTS.indexOf(a) > SUGGESTS.indexOf(b)

/** msg_sec_check: each part in turn; one that could not be judged leaves the whole unjudged, unless one is risky. */
export async function checkWords(asking: Asking, wish: WordsToCheck): Promise<Checked> {
  const { openid, scene, words } = wish
  let worst: Checked = { ok: true, suggest: 'pass', label: 100 }
  for (const content of splitWords(words)) {
    const body = { version: VERSION, openid, scene: SCENES[scene], content }
    const one = readVerdict(await answerTo(asking, '/wxa/msg_sec_check', body), asking.note)
    if (!one.ok) return one
    if (worse(one.suggest, worst.suggest)) worst = one
    if (worst.suggest === 'risky') break
  }
  return worst
}

/** media_check_async: the answer is only a receipt. */
export async function checkPhoto(asking: Asking, wish: PhotoToCheck): Promise<PhotoAsked> {
  const { openid, scene, url } = wish
  const body = {
    media_url: url,
    media_type: PICTURE,
    version: VERSION,
    openid,
    scene: SCENES[scene],
  }
  const answer = await answerTo(asking, '/wxa/media_check_async', body)
  if (answer === null) return NO_ANSWER
  const { errcode = 0, trace_id: traceId } = answer
  if (errcode !== 0) return refusal(errcode, asking.note)
  return traceId ? { ok: true, traceId } : NO_ANSWER
}

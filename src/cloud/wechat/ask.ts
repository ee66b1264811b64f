import { setTimeout as sleep } from 'node:timers/promises'
import type { Patience } from './account'

export interface WechatAnswer {
  readonly errcode?: number
}

/** "System busy, try again." */
export const BUSY = -1

/** What cannot have reached WeChat. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

const codeOf = (error: unknown): unknown => {
  const cause: unknown = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause ? cause.code : null
}

export type Asked<T> =
  | { readonly answer: T }
  /** `left`: the question may have arrived all the same. */
  | { readonly answer: null; readonly left: boolean }

/** One question, once. The address and the body hold secrets: nothing of them may reach a log. */
export async function askOnce<T extends WechatAnswer>(
  url: URL,
  body: object | null,
  each: number,
): Promise<Asked<T>> {
  const post = { method: 'POST', body: JSON.stringify(body) }
  try {
    const signal = AbortSignal.timeout(each)
    const response = await fetch(url, { signal, ...(body && post) })
    return response.ok ? { answer: (await response.json()) as T } : { answer: null, left: true }
  } catch (error) {
    return { answer: null, left: !NEVER_LEFT.some((code) => code === codeOf(error)) }
  }
}

/** A question that may be repeated; null: no answer in all attempts, or only "try again". */
export async function ask<T extends WechatAnswer>(
  url: URL,
  body: object | null,
  { attempts, each, pause }: Patience,
): Promise<T | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await sleep(pause * (attempt - 1))
    const { answer } = await askOnce<T>(url, body, each)
    if (answer !== null && answer.errcode !== BUSY) return answer
  }
  return null
}

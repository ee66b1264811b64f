import { setTimeout as sleep } from 'node:timers/promises'
import { neverLeft, notPassedOn } from '../error-code'
import type { Patience } from './account'

export interface WechatAnswer {
  readonly errcode?: number
}

/** "System busy, try again." */
export const BUSY = -1

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
    if (!response.ok) return { answer: null, left: !notPassedOn(response.status) }
    return { answer: (await response.json()) as T }
  } catch (error) {
    return { answer: null, left: !neverLeft(error) }
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

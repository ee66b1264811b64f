import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '#contract/problems'
import type { Instant } from '#domain/time'
import type { Answer } from './call'
import { isSilence, keepAsking } from './keep-asking'
import { phone } from './platform/phone'

/** What a page has in hand. `ready` keeps the old value when a refresh fails, and says so in `problem`. */
export type Loaded<T> = { readonly reload: () => Promise<void> } & (
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem }
  | {
      readonly state: 'ready'
      readonly value: T
      /** The last refresh failed; what is shown is from `at`. */
      readonly problem: Problem | null
      readonly at: Instant
      /** Puts in what a write has just answered. */
      readonly replace: (value: T) => void
    }
)

interface Held<T> {
  readonly key: string | null
  readonly value: { readonly of: T; readonly at: Instant } | null
  readonly problem: Problem | null
}

/**
 * Asks when the page shows, on every return, and when `key` changes; `null` asks nothing.
 * @param refreshEvery milliseconds between quiet refreshes while the page is visible and the cloud answers
 */
export function useAnswer<T>(
  key: string | null,
  ask: () => Promise<Answer<T>>,
  refreshEvery?: number,
): Loaded<T> {
  const [held, setHeld] = useState<Held<T>>({ key, value: null, problem: null })
  const turn = useRef(0)
  const visible = useRef(true)
  const pending = useRef<string | null>(null)
  const misses = useRef(0)
  const asking = useRef(ask)
  asking.current = ask

  const put = useCallback(
    (value: T) => {
      turn.current += 1 // an older answer on its way must not paint over this one
      pending.current = null
      setHeld({ key, value: { of: value, at: phone.now() }, problem: null })
    },
    [key],
  )

  const reload = useCallback(async () => {
    if (key === null) return
    turn.current += 1
    const mine = turn.current
    pending.current = key
    const answer = await asking.current()
    if (mine !== turn.current) return // a slow reply must not paint over a newer one
    pending.current = null
    misses.current = !answer.ok && isSilence(answer.problem) ? misses.current + 1 : 0
    setHeld((before) => after(before, key, answer))
  }, [key])

  useEffect(() => {
    void reload()
    return () => {
      turn.current += 1
      pending.current = null
    }
  }, [reload])
  useDidShow(() => {
    visible.current = true
    // The first show comes right after mounting, where the question has just been asked.
    if (pending.current !== key) void reload()
  })
  useDidHide(() => {
    visible.current = false
  })
  useEffect(() => {
    if (refreshEvery === undefined) return
    const again = () => {
      // An answer on its way is worth more than a second question.
      if (visible.current && pending.current !== key) void reload()
    }
    return keepAsking(refreshEvery, () => misses.current, again)
  }, [refreshEvery, reload, key])

  const { value, problem } = held.key === key ? held : { value: null, problem: null }
  if (value !== null)
    return { state: 'ready', value: value.of, at: value.at, problem, reload, replace: put }
  return problem === null ? { state: 'loading', reload } : { state: 'problem', problem, reload }
}

function after<T>(before: Held<T>, key: string, answer: Answer<T>): Held<T> {
  const old = before.key === key ? before.value : null
  if (!answer.ok) return { key, value: old, problem: answer.problem }
  const at = phone.now()
  // The same content again keeps the same object: nothing below renders, nothing is sent to the view.
  const same = old !== null && isSame(old.of, answer.value)
  return { key, value: { of: same ? old.of : answer.value, at }, problem: null }
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

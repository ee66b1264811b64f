import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskPage, DeskQuery } from '#contract/desk'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem } from '#contract/problems'
import type { Instant } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { every } from '../../../lib/timer'
import type { Loaded } from '../../../lib/use-answer'
import {
  appended,
  type DeskRows,
  FIRST_ROWS,
  isFull,
  laidOut,
  MOST_ROWS,
  PAGE_ROWS,
  refreshed,
  returnedTo,
} from './rows'

export type Asked = Pick<
  DeskQuery,
  'communityId' | 'filter' | 'q' | 'kind' | 'categoryId' | 'buildingId'
>

type Further = 'idle' | 'loading' | 'problem'

export type Desk = Loaded<DeskRows> & {
  /** What happens below the last row. */
  readonly further: Further
  /** Appends the next page; at fifty rows it lays out the following ones instead. */
  readonly more: () => Promise<void>
  /** Lays out what was announced too. */
  readonly bringIn: () => Promise<void>
  /** Not the first rows are shown. */
  readonly turned: boolean
}

interface Held {
  readonly key: string
  readonly rows: DeskRows | null
  readonly at: Instant
  readonly problem: Problem | null
  readonly further: Further
  readonly turned: boolean
}

type Lay = (rows: DeskRows, page: DeskPage) => DeskRows

const QUIETLY = 20_000
const anew: Lay = (_, page) => laidOut(page)

const nothing = (key: string): Held => ({
  key,
  rows: null,
  at: 0,
  problem: null,
  further: 'idle',
  turned: false,
})

/** The desk's list: the first page again while it is looked at, never under the thumb. */
export function useDesk(asked: Asked): Desk {
  const key = JSON.stringify(asked)
  const newestAsked = useRef(asked)
  newestAsked.current = asked
  const [held, setHeld] = useState<Held>(() => nothing(key))
  const turn = useRef(0)
  const newest = useRef(held)
  newest.current = held.key === key ? held : nothing(key)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is the key
  const ask = useCallback(
    (limit: number, cursor?: string) => {
      const { q, ...rest } = newestAsked.current
      const query = { ...rest, limit, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }
      return call(deskEndpoints.listDesk, { query })
    },
    [key],
  )

  const load = useCallback(
    async (lay: Lay, limit: number) => {
      turn.current += 1
      const mine = turn.current
      const answer = await ask(limit)
      if (mine !== turn.current) return // a slow answer must not paint over a newer one
      setHeld((before) => {
        const old = before.key === key ? before : nothing(key)
        if (!answer.ok) return { ...old, problem: answer.problem }
        const rows = old.rows === null ? laidOut(answer.value) : lay(old.rows, answer.value)
        const turned = lay === anew ? false : old.turned
        return { ...old, rows, at: phone.now(), problem: null, further: 'idle', turned }
      })
    },
    [ask, key],
  )

  const more = useCallback(async () => {
    const { rows, further } = newest.current
    if (rows?.nextCursor == null || further === 'loading') return
    const over = isFull(rows)
    turn.current += 1
    const mine = turn.current
    setHeld((before) => ({ ...before, further: 'loading' }))
    const answer = await ask(PAGE_ROWS, rows.nextCursor)
    if (mine !== turn.current) return
    setHeld((before) => furthered(before, answer.ok ? answer.value : null, over))
    if (over && answer.ok) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [ask])

  const reload = useCallback(() => load(anew, FIRST_ROWS), [load])
  const bringIn = useCallback(() => load(anew, MOST_ROWS), [load])
  useVisits(reload, load, newest)
  useReachBottom(() => {
    if (newest.current.rows !== null && !isFull(newest.current.rows)) void more()
  })

  const shown = newest.current
  return useMemo(
    () => ({
      ...loaded(shown, reload),
      further: shown.further,
      turned: shown.turned,
      more,
      bringIn,
    }),
    [shown, reload, more, bringIn],
  )
}

/** When the first page is asked for: at first, on return, quietly in between, and at a pull. */
function useVisits(
  reload: () => Promise<void>,
  load: (lay: Lay, limit: number) => Promise<void>,
  newest: { readonly current: Held },
): void {
  const visible = useRef(true)
  useEffect(() => {
    void reload()
  }, [reload])
  useDidShow(() => {
    if (!visible.current && !newest.current.turned) void load(returnedTo, MOST_ROWS)
    visible.current = true
  })
  useDidHide(() => {
    visible.current = false
  })
  useEffect(
    () =>
      every(QUIETLY, () => {
        const { further, turned, rows } = newest.current
        if (visible.current && rows !== null && !turned && further !== 'loading')
          void load(refreshed, MOST_ROWS)
      }),
    [load, newest],
  )
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
}

function furthered(held: Held, page: DeskPage | null, over: boolean): Held {
  if (page === null || held.rows === null) return { ...held, further: 'problem' }
  const rows = over ? laidOut(page) : appended(held.rows, page)
  return { ...held, rows, further: 'idle', turned: held.turned || over }
}

function loaded(held: Held, reload: () => Promise<void>): Loaded<DeskRows> {
  const { rows, problem, at } = held
  if (rows !== null) return { state: 'ready', value: rows, at, problem, reload, replace: () => {} }
  return problem === null ? { state: 'loading', reload } : { state: 'problem', problem, reload }
}

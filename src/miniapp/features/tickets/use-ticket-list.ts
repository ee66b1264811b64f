import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { TicketPage, TicketRow } from '#contract/tickets'
import { call } from '../../lib/call'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { type Loaded, useAnswer } from '../../lib/use-answer'

export type Scope = 'open' | 'closed'

const PAGE = 20
/** No more rows than this stand in the view at once. */
const MOST = 50

interface Older {
  readonly rows: readonly TicketRow[]
  readonly cursor: string | null
  /** The rows before these were taken out of the view to make room. */
  readonly cut: boolean
}

export interface TicketList {
  readonly first: Loaded<TicketPage>
  readonly rows: readonly TicketRow[]
  readonly asOf: string
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly moreProblem: Problem | null
  readonly cut: boolean
  readonly more: () => void
  readonly toNewest: () => void
}

const ask = (scope: Scope, cursor?: string) =>
  call(endpoints.listTickets, {
    query: { scope, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
  })

/** The next page below the others, or in their place when it would be too much. */
function grown(older: Older | null, shown: number, { items, nextCursor }: TicketPage): Older {
  const fits = shown + items.length <= MOST
  const kept = fits ? (older?.rows ?? []) : []
  return { rows: [...kept, ...items], cursor: nextCursor, cut: !fits || older?.cut === true }
}

/** Own tickets, newest first; older ones on reaching the end. */
export function useTicketList(person: string | null, scope: Scope): TicketList {
  const first = useAnswer(person && `tickets/${person}/${scope}`, () => ask(scope))
  const [older, setOlder] = useState<Older | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const [moreProblem, setMoreProblem] = useState<Problem | null>(null)
  const turn = useRef(0)
  useDelivered(() => void first.reload())

  const toNewest = () => {
    turn.current += 1
    setOlder(null)
    setMoreProblem(null)
    setLoadingMore(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its newest
  useEffect(toNewest, [scope, person])

  const page = first.state === 'ready' ? first.value : null
  const newest = older?.cut ? [] : (page?.items ?? [])
  const rows = [...newest, ...(older?.rows ?? [])]
  const cursor = older ? older.cursor : (page?.nextCursor ?? null)

  const more = async () => {
    if (cursor === null || loadingMore) return
    const mine = turn.current
    setLoadingMore(true)
    const answer = await ask(scope, cursor)
    if (mine !== turn.current) return
    setLoadingMore(false)
    setMoreProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setOlder(grown(older, rows.length, answer.value))
  }
  useReachBottom(() => void more())

  return {
    first,
    rows,
    asOf: page?.asOf ?? '',
    hasMore: cursor !== null,
    loadingMore,
    moreProblem,
    cut: older?.cut === true,
    more: () => void more(),
    toNewest,
  }
}

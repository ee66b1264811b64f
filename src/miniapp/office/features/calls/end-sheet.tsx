import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { callEndpoints } from '#contract/endpoints-calls'
import type { EndOpenEnd, OpenEndRow } from '#contract/open-ends'
import { OPEN_END_AS, type OpenEndAs, REASON } from '#domain/followups/open-end'
import { fits } from '#domain/words'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { PickList } from '../../../staff/ui/pick-list'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Area, Line } from '../../../ui/field'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import styles from './followups.module.css'
import { text } from './text-ends'

interface PickProps {
  readonly communityId: string
  readonly value: string | null
  readonly onPick: (id: string) => void
}

/** Improvements that are worked on or done, to which the answer belongs. */
function Improvements({ communityId, value, onPick }: PickProps) {
  const t = useWords(text)
  const list = useAnswer(`improvements/${communityId}`, () =>
    call(endpoints.listImprovements, { query: { communityId } }),
  )
  return (
    <ListState of={list} cards={1}>
      {({ items }) =>
        items.length === 0 ? (
          <View className="note">{t.improvementNone}</View>
        ) : (
          <PickList
            label={t.improvement}
            picks={items.slice(0, 12).map(({ id, asked }) => ({ key: id, title: asked }))}
            value={value}
            onPick={onPick}
          />
        )
      }
    </ListState>
  )
}

/** What is chosen and written, as a body; or what is still missing. */
function useEnding(communityId: string, end: OpenEndRow, onDone: () => void) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const [as, setAs] = useState<OpenEndAs | null>(null)
  const [improvementId, setImprovementId] = useState<string | null>(null)
  const words = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { busy, problem, send } = useDeed()
  const bodyOf = (): EndOpenEnd | string => {
    const typed = words.current.trim()
    switch (as) {
      case null:
        return t.pick
      case 'none':
        return fits(typed, REASON) ? { communityId, as, reason: typed } : t.short
      case 'improvement':
        return improvementId === null ? t.pick : { communityId, as, improvementId }
      case 'ticket':
        return typed === '' ? t.noReceipt : { communityId, as, receiptNo: typed }
    }
  }
  const save = async () => {
    const body = bodyOf()
    setFault(typeof body === 'string' ? body : null)
    if (typeof body === 'string') return
    const params = { id: end.id }
    const done = await send(`open-end.${end.id}`, body, (key) =>
      call(callEndpoints.endOpenEnd, { params, body, key }),
    )
    if (done) onDone()
  }
  const unknown = problem?.field === 'receiptNo' ? t.noReceipt : null
  const wrong = fault ?? unknown ?? (problem === null ? null : tellProblem(problem))
  const type = (typed: string) => {
    words.current = typed
  }
  /** A reason is no receipt number. */
  const pick = (next: OpenEndAs) => {
    if (next !== as) type('')
    setAs(next)
  }
  return { as, pick, improvementId, setImprovementId, type, wrong, busy, save }
}

interface SheetProps {
  readonly communityId: string
  readonly end: OpenEndRow
  readonly onClose: () => void
  readonly onDone: () => void
}

/** LOOP-09: a request, an improvement, or "no action" with a reason. */
export function EndSheet({ communityId, end, onClose, onDone }: SheetProps) {
  const t = useWords(text)
  const ending = useEnding(communityId, end, onDone)
  const { as, pick, improvementId, setImprovementId, type, wrong, busy, save } = ending
  return (
    <Sheet open title={t.decide} onClose={onClose}>
      <Options
        thirds
        label={t.how}
        choices={OPEN_END_AS.map((key) => ({ key, words: t.as[key] }))}
        value={as}
        onPick={pick}
      />
      <View className="mt3">
        {as === 'improvement' && (
          <Improvements communityId={communityId} value={improvementId} onPick={setImprovementId} />
        )}
        {as === 'none' && (
          <Area
            short
            edge
            label={t.reason}
            placeholder={t.reasonHint}
            maxLength={REASON.max}
            onType={type}
          />
        )}
        {as === 'ticket' && (
          <View>
            <View className="note">{t.ticketHint}</View>
            <Line
              className="mt2"
              label={t.receipt}
              placeholder={t.receipt}
              maxLength={20}
              onType={type}
            />
          </View>
        )}
      </View>
      <View>
        {wrong !== null && (
          <View className={styles.problem} {...access({ role: 'alert' })}>
            {wrong}
          </View>
        )}
      </View>
      <Button className="mt4" words={t.send} busy={busy} onTap={() => void save()} />
    </Sheet>
  )
}

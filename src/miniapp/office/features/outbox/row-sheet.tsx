import { View } from '@tarojs/components'
import { useState } from 'react'
import { outboxEndpoints } from '#contract/endpoints-outbox'
import type { OutboxRow } from '#contract/outbox'
import type { Problem } from '#contract/problems'
import type { StaffSeat } from '#contract/session'
import type { Settling } from '#domain/messages/settling'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { go, routes } from '../../../lib/routes'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { answered, keyFor } from '../../../staff/lib/send-once'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

interface RowSheetProps {
  readonly row: OutboxRow
  readonly seat: StaffSeat
  readonly onClose: () => void
  readonly onDone: () => void
}

const WAYS: Readonly<Record<'call' | 'failure', readonly Settling[]>> = {
  call: ['done', 'unreachable'],
  failure: ['again', 'dropped'],
}

/** A failure is the manager's to mend; the cloud says so, too. */
const waysFor = ({ state }: OutboxRow, { role }: StaffSeat): readonly Settling[] => {
  if (state === 'open') return WAYS.call
  return role === 'manager' || role === 'admin' ? WAYS.failure : []
}

/** Why it is here, and what a person can do about it. */
export function RowSheet({ row, seat, onClose, onDone }: RowSheetProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const params = { id: row.id }
  const { communityId } = seat
  const dial = async () => {
    const seen = await call(outboxEndpoints.getOutboxNumber, { params, query: { communityId } })
    if (seen.ok && seen.value.number !== null) await phone.dial(seen.value.number)
    setProblem(seen.ok ? null : seen.problem)
  }
  const settle = async (how: Settling) => {
    if (busy) return
    setBusy(true)
    const slot = `outbox.${row.id}`
    const body = { communityId, how }
    const key = keyFor(slot, body)
    const done = await call(outboxEndpoints.settleOutbox, { params, body, key })
    setBusy(false)
    setProblem(done.ok ? null : done.problem)
    if (!done.ok) return
    answered(slot)
    onDone()
  }
  const { ticketId, receiptNo, code } = row
  return (
    <Sheet open title={t.news[row.news]} onClose={onClose}>
      <View>{row.to || (row.role === null ? t.hidden : t.somebody)}</View>
      <View className="note mt2">{t.why[row.state] ?? ''}</View>
      {code !== null && <View className="cap">{t.code(code, row.tries)}</View>}
      {problem && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      {row.state === 'open' &&
        (row.hasNumber ? (
          <Button className="mt4" words={t.dial} onTap={() => void dial()} />
        ) : (
          <View className="note mt2">{t.noNumber}</View>
        ))}
      {waysFor(row, seat).map((how) => (
        <Button
          key={how}
          className="mt3"
          kind="plain"
          words={t.how[how]}
          busy={busy}
          onTap={() => void settle(how)}
        />
      ))}
      {ticketId !== null && (
        <TextButton
          words={t.ticket(receiptNo ?? '')}
          onTap={() => void go(routes.deskTicket(ticketId))}
        />
      )}
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem } from '#contract/problems'
import type { TicketView } from '#contract/tickets'
import { call } from '../../../lib/call'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Area } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { draftNow, dropDraft, keepDraft } from '../../lib/drafts'
import { answered, keyFor } from '../../lib/send-once'
import { tellRefusal } from './refusal'
import { text } from './text-reveal'

interface RevealProps {
  readonly ticket: TicketView
  readonly replace: (ticket: TicketView) => void
}

const LONGEST = 200

/** The manager learns who hides: with a reason, after a plain warning, and never by one tap. */
export function Reveal({ ticket, replace }: RevealProps) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  if (ticket.may.reveal !== true) return null
  return (
    <View>
      <TextButton flush icon="eye-off" words={t.reveal} onTap={() => setOpen(true)} />
      <Sheet title={t.title} open={open} onClose={() => setOpen(false)}>
        <RevealForm ticket={ticket} replace={replace} />
      </Sheet>
    </View>
  )
}

function RevealForm({ ticket, replace }: RevealProps) {
  const t = useWords(text)
  const lang = useLang()
  const slot = `${ticket.id}.reveal`
  const [start] = useState(() => draftNow(slot).reason ?? '')
  const [reason, setReason] = useState(start)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    const body = { reason: reason.trim() }
    setMissing(body.reason === '')
    if (body.reason === '' || busy) return
    setBusy(true)
    const key = keyFor(slot, body)
    const answer = await call(deskEndpoints.revealReporter, {
      params: { id: ticket.id },
      body,
      key,
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    answered(slot)
    dropDraft(slot)
    replace(answer.value)
  }
  const fault = problem === null ? null : tellRefusal(problem, lang)
  const said = missing ? t.noReason : fault
  return (
    <View>
      <View className="note">{t.warning}</View>
      <View className="lab">{t.reason}</View>
      <Area
        short
        edge
        label={t.reason}
        placeholder={t.example}
        start={start}
        maxLength={LONGEST}
        onType={(words) => {
          setReason(words)
          keepDraft(slot, { reason: words })
        }}
      />
      {said && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <Button className="mt3" kind="danger" words={t.yes} busy={busy} onTap={() => void send()} />
    </View>
  )
}

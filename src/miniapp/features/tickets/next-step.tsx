import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { day } from '../../lib/format'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Group } from '../../ui/group'
import { Notice } from '../../ui/notice'
import { text } from './text-track'

interface Props {
  readonly ticket: TicketView
}

function Confirm({ ticket }: Props) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <Group className="pad mt3">
      <View className="strong">{t.claim}</View>
      {ticket.autoCloseAt && (
        <View className="note">
          {t.autoClose(day(instant(ticket.autoCloseAt), instant(ticket.asOf), lang))}
        </View>
      )}
      <Button
        className="mt3"
        words={t.toConfirm}
        onTap={() => void go(routes.confirm(ticket.id))}
      />
    </Group>
  )
}

function OnHold({ ticket }: Props) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const holds = ticket.timeline.filter((entry) => entry.transition === 'T7')
  const reason = holds[holds.length - 1]?.facts.reason ?? ''
  if (ticket.expectedAt === null) return null
  const when = day(instant(ticket.expectedAt), instant(ticket.asOf), lang)
  return (
    <Notice
      className="mt3"
      icon="pause"
      title={t.hold(labelOf(l.holdReason, reason, l.unknown), when)}
    />
  )
}

function Settled({ ticket }: Props) {
  const t = useWords(text)
  const lang = useLang()
  const rates = ticket.may.rate && ticket.rating === null
  const reopens = ticket.allowed.includes('reopen')
  const declines = ticket.timeline.filter((entry) => entry.transition === 'T15')
  const whereTo = declines[declines.length - 1]?.facts.whereTo ?? ''
  const until = ticket.reopenUntil
    ? day(instant(ticket.reopenUntil), instant(ticket.asOf), lang)
    : ''
  if (!rates && !reopens && ticket.state !== 'declined') return null
  return (
    <Group className="pad mt3">
      {ticket.state === 'declined' && <View className="strong">{t.declined(whereTo)}</View>}
      {reopens && until && <View className="note">{t.reopenHint(until)}</View>}
      <View className="row wrap mt2">
        {rates && <Button small words={t.rate} onTap={() => void go(routes.confirm(ticket.id))} />}
        {reopens && (
          <Button
            small
            kind="plain"
            className={rates ? 'ml2' : ''}
            words={t.reopen}
            onTap={() => void go(routes.confirm(ticket.id))}
          />
        )}
      </View>
    </Group>
  )
}

/** What the resident can do next, in the one place where it is looked for; nothing while others work. */
export function NextStep({ ticket }: Props) {
  const t = useWords(text)
  switch (ticket.state) {
    case 'resolved':
      return <Confirm ticket={ticket} />
    case 'pending_resident':
      return <Notice className="mt3" icon="pause" title={t.askTitle} words={t.askHint} />
    case 'on_hold':
      return <OnHold ticket={ticket} />
    case 'closed':
    case 'declined':
      return <Settled ticket={ticket} />
    case 'submitted':
    case 'accepted':
    case 'processing':
    case 'merged':
    case 'withdrawn':
      return null
  }
}

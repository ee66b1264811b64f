import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppointmentView, WindowView } from '#contract/appointments'
import type { TicketView } from '#contract/tickets'
import { LEAD } from '#domain/appointments/windows'
import { isOpen } from '#domain/tickets/status'
import { type Instant, instant } from '#domain/time'
import { moment, span } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Group, Section } from '../../ui/group'
import { RadioCells } from '../../ui/radio-cell'
import { useServerNow } from '../../ui/use-server-now'
import { useTellRefusal } from './tell-refusal'
import { visitText } from './text-visit'
import { useVisit, type VisitDeeds } from './use-visit'
import { CancelSheet, MoveSheet } from './visit-sheets'

interface VisitProps {
  readonly ticket: TicketView
  readonly onDone: (ticket: TicketView) => void
}

export const useWindowWords = (now: Instant) => {
  const lang = useLang()
  return ({ from, to }: WindowView): string => span(instant(from), instant(to), now, lang)
}

/** What still matters: a cancelled visit of a ticket that is over is part of the story only. */
const isShown = ({ state }: TicketView, appointment: AppointmentView): boolean =>
  appointment.state !== 'cancelled' || isOpen(state)

/** RES-17: when somebody comes, and what the resident may say about it. */
export function VisitCard({ ticket, onDone }: VisitProps) {
  const t = useWords(visitText)
  const deeds = useVisit(ticket, onDone)
  const { appointment } = ticket
  if (!appointment || !isShown(ticket, appointment)) return null
  return (
    <View>
      <Section name={t.title} />
      <Group className="pad">
        <Body ticket={ticket} appointment={appointment} deeds={deeds} />
        <Outcome deeds={deeds} />
      </Group>
    </View>
  )
}

interface BodyProps {
  readonly ticket: TicketView
  readonly appointment: AppointmentView
  readonly deeds: VisitDeeds
}

function Outcome({ deeds: { outcome } }: Pick<BodyProps, 'deeds'>) {
  const t = useWords(visitText)
  const tell = useTellRefusal()
  if (outcome === null) return null
  const said = outcome.problem ? tell(outcome.problem) : t.done[outcome.act]
  return (
    <View className="note mt2" {...access({ role: 'status', live: 'polite' })}>
      {said}
    </View>
  )
}

function Body(props: BodyProps) {
  const t = useWords(visitText)
  const { appointment, ticket } = props
  const words = useWindowWords(instant(ticket.asOf))
  switch (appointment.state) {
    case 'offered':
    case 'asked':
      return <Offer key={appointment.id} {...props} />
    case 'chosen':
      return <Settled {...props} />
    case 'kept':
      return (
        <View>
          <View>{appointment.chosen && t.kept(words(appointment.chosen))}</View>
          <NobodyCame {...props} />
        </View>
      )
    case 'missed':
      return (
        <View>
          <View>{appointment.missedBy === 'staff' ? t.missedByStaff : t.missedByResident}</View>
          <NobodyCame {...props} />
        </View>
      )
    case 'cancelled':
      return <View>{t.cancelled}</View>
  }
}

function NobodyCame({ ticket, deeds }: BodyProps) {
  const t = useWords(visitText)
  if (!ticket.arrange?.includes('missed')) return null
  return (
    <Button
      small
      kind="plain"
      className="mt2"
      words={t.nobodyCame}
      busy={deeds.busy === 'missed'}
      onTap={() => void deeds.arrange({ action: 'missed', missedBy: 'staff' })}
    />
  )
}

function Offer({ ticket, appointment, deeds }: BodyProps) {
  const t = useWords(visitText)
  const words = useWindowWords(instant(ticket.asOf))
  const [picked, setPicked] = useState<string | null>(null)
  const [moving, setMoving] = useState(false)
  const choices = appointment.windows.map((window) => ({ key: window.from, title: words(window) }))
  const asked = appointment.state === 'asked'
  const value = choices.some(({ key }) => key === picked) ? picked : null
  return (
    <View>
      {asked && <View className="note">{t.asked}</View>}
      {choices.length > 0 && <View className="strong">{t.ask}</View>}
      {choices.length === 0 && !asked && <View className="note">{t.noneLeft}</View>}
      {choices.length > 0 && (
        <RadioCells label={t.ask} choices={choices} value={value} onPick={setPicked} />
      )}
      {choices.length > 0 && (
        <Button
          className="mt2"
          words={t.choose}
          disabled={value === null}
          busy={deeds.busy === 'choose'}
          onTap={() => value !== null && void deeds.arrange({ action: 'choose', window: value })}
        />
      )}
      {ticket.arrange?.includes('move') && (
        <View className="center">
          <TextButton words={t.noneSuits} onTap={() => setMoving(true)} />
        </View>
      )}
      <MoveSheet
        windows={[]}
        open={moving}
        now={instant(ticket.asOf)}
        deeds={deeds}
        onClose={() => setMoving(false)}
      />
    </View>
  )
}

/** What to know about the settled time, in one line. */
function useHint({ ticket, appointment }: BodyProps, now: Instant): string {
  const t = useWords(visitText)
  const lang = useLang()
  if (appointment.chosen === null) return ''
  const from = instant(appointment.chosen.from)
  if (now >= instant(appointment.chosen.to)) return t.over
  if (now >= from) return t.now
  if (appointment.movesLeft === 0) return t.byPhone
  return ticket.arrange?.includes('move') ? t.until(moment(from - LEAD, now, lang)) : ''
}

function Settled(props: BodyProps) {
  const t = useWords(visitText)
  const { ticket, appointment, deeds } = props
  const now = useServerNow(ticket.asOf, true)
  const words = useWindowWords(now)
  const hint = useHint(props, now)
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const may = (act: 'move' | 'cancel') => ticket.arrange?.includes(act) === true
  if (appointment.chosen === null) return null
  return (
    <View>
      <View className="strong">
        {t.comes(words(appointment.chosen), ticket.ownerName ?? t.somebody)}
      </View>
      {hint && <View className="note">{hint}</View>}
      {ticket.hideNameFrom === 'handlers' && <View className="note">{t.hiddenHint}</View>}
      <View className="row wrap mt2">
        {may('move') && <Button small kind="plain" words={t.move} onTap={() => setOpen('move')} />}
        {may('cancel') && (
          <Button
            small
            kind="plain"
            className={may('move') ? 'ml2' : ''}
            words={t.cancel}
            onTap={() => setOpen('cancel')}
          />
        )}
      </View>
      <NobodyCame {...props} />
      <MoveSheet
        windows={appointment.windows}
        open={open === 'move'}
        now={now}
        deeds={deeds}
        onClose={close}
      />
      <CancelSheet open={open === 'cancel'} deeds={deeds} onClose={close} />
    </View>
  )
}

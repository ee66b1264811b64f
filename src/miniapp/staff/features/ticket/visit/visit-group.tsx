import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppointmentView, WindowView } from '#contract/appointments'
import type { TicketView } from '#contract/tickets'
import { isOpen } from '#domain/tickets/status'
import { instant } from '#domain/time'
import { span } from '../../../../lib/format'
import { useLang, useWords } from '../../../../lib/words'
import { access } from '../../../../ui/access'
import { Button } from '../../../../ui/button'
import { Group, Section } from '../../../../ui/group'
import { tellRefusal } from '../refusal'
import { type ArrangeDeed, ArrangeSheet } from './arrange-sheet'
import { text } from './text'
import { useArrange } from './use-arrange'

interface VisitGroupProps {
  readonly ticket: TicketView
  readonly replace: (ticket: TicketView) => void
}

/** Nothing to say and nothing to do: then the page says nothing about visits. */
const isShown = ({ appointment, arrange = [], state }: TicketView): boolean =>
  arrange.length > 0 || (Boolean(appointment) && isOpen(state))

/** RES-17: the visit of a ticket, as staff arrange it and say what became of it. */
export function VisitGroup({ ticket, replace }: VisitGroupProps) {
  const t = useWords(text)
  const lang = useLang()
  const work = useArrange(ticket, replace)
  const [deed, setDeed] = useState<ArrangeDeed | null>(null)
  const [told, setTold] = useState(false)
  if (!isShown(ticket)) return null
  const start = (next: ArrangeDeed | null) => {
    work.forget()
    setTold(false)
    setDeed(next)
  }
  const problem = deed === null && work.problem
  return (
    <View>
      <Section name={t.title} />
      <Group className="pad">
        <Standing ticket={ticket} />
        <Deeds ticket={ticket} onDeed={start} />
        <Outcome ticket={ticket} work={work} />
        {(told || problem) && (
          <View className="note mt2" {...access({ role: 'status', live: 'polite' })}>
            {problem ? tellRefusal(problem, lang) : t.told}
          </View>
        )}
      </Group>
      <ArrangeSheet
        deed={deed}
        ticket={ticket}
        work={work}
        onClose={() => start(null)}
        onDone={() => {
          setDeed(null)
          setTold(true)
        }}
      />
    </View>
  )
}

function standing(
  { state, windows, chosen, missedBy }: AppointmentView,
  t: (typeof text)['zh'],
  when: (window: WindowView) => string,
): string {
  const at = chosen === null ? '' : when(chosen)
  switch (state) {
    case 'offered':
      return t.offered(windows.map(when).join(t.comma))
    case 'asked':
      return t.asked
    case 'chosen':
      return t.chosen(at)
    case 'kept':
      return t.kept(at)
    case 'missed':
      return missedBy === 'staff' ? t.missedByStaff(at) : t.missedByResident(at)
    case 'cancelled':
      return t.cancelled
  }
}

function Standing({ ticket }: Pick<VisitGroupProps, 'ticket'>) {
  const t = useWords(text)
  const lang = useLang()
  const now = instant(ticket.asOf)
  const when = ({ from, to }: WindowView) => span(instant(from), instant(to), now, lang)
  const { appointment } = ticket
  return (
    <View>
      <View className={appointment?.state === 'chosen' ? 'strong' : ''}>
        {appointment ? standing(appointment, t, when) : t.none}
      </View>
      {appointment?.state === 'chosen' && appointment.movesLeft === 0 && (
        <View className="note">{t.byPhone}</View>
      )}
    </View>
  )
}

const DEEDS: readonly ArrangeDeed[] = ['offer', 'move', 'agree', 'cancel']

function Deeds({
  ticket,
  onDeed,
}: Pick<VisitGroupProps, 'ticket'> & { readonly onDeed: (deed: ArrangeDeed) => void }) {
  const t = useWords(text)
  const pending = ticket.appointment?.state === 'offered' || ticket.appointment?.state === 'asked'
  const words = {
    offer: pending ? t.again : t.offer,
    agree: t.agree,
    move: t.move,
    cancel: t.cancel,
  }
  const shown = DEEDS.filter((deed) => ticket.arrange?.includes(deed))
  if (shown.length === 0) return null
  return (
    <View className="row wrap">
      {shown.map((deed) => (
        <View key={deed} className="mr2 mt2">
          <Button small kind="plain" words={words[deed]} onTap={() => onDeed(deed)} />
        </View>
      ))}
    </View>
  )
}

function Outcome({
  ticket,
  work,
}: Pick<VisitGroupProps, 'ticket'> & { readonly work: ReturnType<typeof useArrange> }) {
  const t = useWords(text)
  if (!ticket.arrange?.includes('kept')) return null
  const { busy, arrange } = work
  return (
    <View {...access({ role: 'group', label: t.outcome })}>
      <View className="row wrap">
        <View className="mr2 mt2">
          <Button
            small
            words={t.keptDeed}
            busy={busy}
            onTap={() => void arrange({ action: 'kept' })}
          />
        </View>
        <View className="mr2 mt2">
          <Button
            small
            kind="plain"
            words={t.residentAway}
            busy={busy}
            onTap={() => void arrange({ action: 'missed', missedBy: 'resident' })}
          />
        </View>
        <View className="mr2 mt2">
          <Button
            small
            kind="plain"
            words={t.notCome}
            busy={busy}
            onTap={() => void arrange({ action: 'missed', missedBy: 'staff' })}
          />
        </View>
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import type { Lang } from '#contract/common'
import type { ClockView, TicketView } from '#contract/tickets'
import { isSettled, isVoid } from '#domain/tickets/status'
import type { TicketState } from '#domain/tickets/ticket'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { day, moment } from '../../../lib/format'
import { useLang, useWords } from '../../../lib/words'
import { Tag } from '../../../ui/chip'
import { Group } from '../../../ui/group'
import { Photos } from '../../../ui/photo-row'
import { PromiseLine } from '../../../ui/promise-line'
import { checkText } from '../../../ui/text-check'
import { isTold } from '../../lib/clocks'
import { StateWord } from '../../ui/state-word'
import { Reveal } from './reveal'
import { text } from './text'
import { ViewersLine } from './viewers-line'

interface TicketHeadProps {
  readonly ticket: TicketView
  readonly replace: (ticket: TicketView) => void
}

/** Who, in the own words, with which promises, and who has it. */
export function TicketHead({ ticket, replace }: TicketHeadProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const name = ticket.reporter.name ?? t.somebody
  const marks = useWords(checkText).staff
  const held = ticket.check ?? ticket.photos.find(({ check }) => check)?.check
  return (
    <Group className="pad">
      <View className="row between">
        <View className="cap num grow words">
          {t.from(t.from(ticket.homeLabel ?? ticket.placeLabel, name), ticket.receiptNo)}
        </View>
        <View className="row keep">
          {ticket.hideNameFrom === 'handlers' && <Tag words={t.hidden} tone="fact" />}
          {ticket.priority !== 'normal' && (
            <View className="ml2">
              <Tag
                words={labelOf(l.priority, ticket.priority, l.unknown)}
                {...(ticket.priority === 'urgent' ? { tone: 'alarm' as const } : {})}
              />
            </View>
          )}
        </View>
      </View>
      <ViewersLine id={ticket.id} />
      <Reveal ticket={ticket} replace={replace} />
      <View className="said words">{ticket.words}</View>
      {held && <View className="cap">{marks[held]}</View>}
      {ticket.photos.length > 0 && (
        <View className="mt3">
          <Photos photos={ticket.photos} />
        </View>
      )}
      <View className="row between mt2">
        <StateWord state={ticket.state} />
        <View className="cap ml2 right">{standing(ticket, lang)}</View>
      </View>
      <View className="mt2">
        {inOrder(ticket).map((clock) => (
          <PromiseLine
            key={`${clock.kind}-${clock.startAt}`}
            clock={clock}
            asOf={ticket.asOf}
            variant="desk"
          />
        ))}
      </View>
    </Group>
  )
}

/** What still runs stands first, nearest due on top; what was kept comes after. */
function inOrder({ clocks, state }: TicketView): readonly ClockView[] {
  const told = clocks.filter((clock) => isTold(clock, state))
  return [
    ...told.filter((clock) => clock.stoppedAt === null).sort(byDue),
    ...told.filter((clock) => clock.stoppedAt !== null),
  ]
}

const byDue = (a: ClockView, b: ClockView): number => Date.parse(a.dueAt) - Date.parse(b.dueAt)

const isOver = (state: TicketState): boolean => isSettled(state) || isVoid(state)

/** In one line: who has it or was offered it, until when it waits, how many others have it too. */
function standing(ticket: TicketView, lang: Lang): string {
  const t = text[lang]
  const { ownerName, departmentName, offeredTo, expectedAt, endorsements, helpers = [] } = ticket
  const now = instant(ticket.asOf)
  const until = ticket.offerUntil ? moment(instant(ticket.offerUntil), now, lang) : null
  return [
    offeredTo === null ? holder(ticket, lang) : t.offered(offeredTo),
    offeredTo === null || until === null ? null : t.offerUntil(until),
    helpers.length > 0 ? t.helpedBy(helpers.map((one) => one.alias).join(t.comma)) : null,
    ticket.externalDueAt ? t.orderDue(day(instant(ticket.externalDueAt), now, lang)) : null,
    ownerName === null ? departmentName : null,
    expectedAt === null ? null : t.expected(day(instant(expectedAt), instant(ticket.asOf), lang)),
    endorsements > 0 ? t.endorsed(endorsements) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function holder({ ownerName, state }: TicketView, lang: Lang): string | null {
  const t = text[lang]
  if (isOver(state)) return ownerName === null ? null : t.wasOwner(ownerName)
  return ownerName === null ? t.nobody : t.owner(ownerName)
}

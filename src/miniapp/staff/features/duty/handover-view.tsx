import { View } from '@tarojs/components'
import type { Handover } from '#contract/duty'
import { workEndpoints } from '#contract/endpoints-work'
import { type Instant, instant } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { go, routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { text } from './text'

const PARTS = ['urgent', 'handedOn', 'overdue', 'dueSoon', 'promised'] as const

/** STF-17: the shift in one look: what is late, what comes, what was promised, and who is there. */
export function HandoverView({ communityId }: { readonly communityId: string }) {
  const handover = useAnswer(`handover:${communityId}`, () =>
    call(workEndpoints.getHandover, { query: { communityId } }),
  )
  return (
    <ListState of={handover} cards={3}>
      {(value) => <Summary value={value} />}
    </ListState>
  )
}

function Summary({ value }: { readonly value: Handover }) {
  const t = useWords(text)
  const now = instant(value.asOf)
  const parts = PARTS.filter((part) => value[part].count > 0)
  return (
    <View>
      <View className="note mt2">
        {[t.open(value.open), t.unassigned(value.unassigned), t.toReply(value.toReply)].join(' · ')}
      </View>
      <People value={value} now={now} />
      {parts.length === 0 && <View className="note mt4">{t.calm}</View>}
      {parts.map((part) => (
        <Part key={part} name={t.part[part]} part={value[part]} now={now} />
      ))}
    </View>
  )
}

interface PartProps {
  readonly name: string
  readonly part: Handover['urgent']
  readonly now: Instant
}

function Part({ name, part, now }: PartProps) {
  const t = useWords(text)
  const lang = useLang()
  const left = part.count - part.items.length
  return (
    <View>
      <Section name={t.counted(name, part.count)} />
      <Group role="group" label={name}>
        {part.items.map((row, place) => (
          <Cell
            key={row.id}
            first={place === 0}
            title={row.words || row.receiptNo}
            note={[
              row.placeLabel,
              row.ownerName,
              row.clock && moment(instant(row.clock.dueAt), now, lang),
            ]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => void go(routes.deskTicket(row.id))}
          />
        ))}
      </Group>
      {left > 0 && <View className="note">{t.more(left)}</View>}
    </View>
  )
}

function People({ value, now }: { readonly value: Handover; readonly now: Instant }) {
  const t = useWords(text)
  const lang = useLang()
  const at = (iso: string) => moment(instant(iso), now, lang)
  const lines = [
    ...value.onDuty.map((one) => [t.onDuty, t.until(one.alias, at(one.to))] as const),
    ...value.next.map((one) => [t.next, t.from(one.alias, at(one.from))] as const),
    ...value.away.map((one) => [t.away, t.until(one.alias, at(one.to))] as const),
  ]
  if (lines.length === 0) return <View className="note">{t.nobody}</View>
  return (
    <Group className="mt3">
      {lines.map(([title, who], place) => (
        <Cell key={`${title}-${who}`} first={place === 0} title={title} value={who} />
      ))}
    </Group>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { IncidentTickets } from '#contract/incidents'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Group, Section } from '../../../ui/group'
import { Icon } from '../../../ui/icon'
import { ListState } from '../../../ui/list-state'
import { Tap } from '../../../ui/tap'
import { useDeed } from '../../lib/use-deed'
import { Fault } from '../../ui/form'
import styles from './incidents.module.css'
import { text } from './text'

type Item = IncidentTickets['items'][number]

interface RowProps {
  readonly item: Item
  readonly first: boolean
  readonly on: boolean
  readonly onToggle: () => void
}

function Row({ item: { ticket, linked }, first, on, onToggle }: RowProps) {
  const t = useWords(text)
  const inside = (
    <>
      <View className={`${styles.box} ${on || linked ? styles.on : ''}`}>
        {(on || linked) && <Icon name="check" size="s" />}
      </View>
      <View className="grow">
        <View className="two words">{ticket.words}</View>
        <View className="cap num">
          {[ticket.receiptNo, ticket.placeLabel, linked ? t.linked : '']
            .filter(Boolean)
            .join(' · ')}
        </View>
      </View>
    </>
  )
  const look = `${styles.pick} ${first ? styles.first : ''}`
  if (linked) return <View className={look}>{inside}</View>
  return (
    <Tap
      className={look}
      role="checkbox"
      checked={on}
      label={t.pick(ticket.receiptNo, ticket.words)}
      onTap={onToggle}
    >
      {inside}
    </Tap>
  )
}

interface LinkListProps {
  readonly id: string
  readonly onLinked: () => void
}

/** Open tickets of the same sort and buildings: those linked are answered by every update. */
export function LinkList({ id, onLinked }: LinkListProps) {
  const t = useWords(text)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { busy, problem, send } = useDeed()
  const found = useAnswer(`incident-tickets/${id}`, () =>
    call(deskEndpoints.listIncidentTickets, { params: { id } }),
  )
  const toggle = (ticketId: string) =>
    setChosen(
      chosen.includes(ticketId) ? chosen.filter((one) => one !== ticketId) : [...chosen, ticketId],
    )
  const link = async () => {
    const body = { ticketIds: [...chosen] }
    const params = { id }
    const done = await send(`incident-link.${id}`, body, (key) =>
      call(deskEndpoints.linkIncidentTickets, { params, body, key }),
    )
    // Also after a no: one may have been closed a moment ago.
    await found.reload()
    setChosen([])
    if (done) onLinked()
  }
  return (
    <View>
      <Section name={t.related} />
      <View className="note">{t.relatedHint}</View>
      <ListState
        of={found}
        cards={1}
        empty={({ items }) =>
          items.length === 0 ? <View className="note mt2">{t.relatedNone}</View> : null
        }
      >
        {({ items }) => (
          <View className="mt2">
            <Group role="group" label={t.related}>
              {items.map((item, n) => (
                <Row
                  key={item.ticket.id}
                  item={item}
                  first={n === 0}
                  on={chosen.includes(item.ticket.id)}
                  onToggle={() => toggle(item.ticket.id)}
                />
              ))}
            </Group>
            <Fault fault={null} problem={problem} />
            {items.some((item) => !item.linked) && (
              <Button
                className="mt3"
                kind="plain"
                words={t.link(chosen.length)}
                disabled={chosen.length === 0}
                busy={busy}
                onTap={() => void link()}
              />
            )}
          </View>
        )}
      </ListState>
    </View>
  )
}

import { View } from '@tarojs/components'
import type { VisitView } from '#contract/appointments'
import type { TicketRow } from '#contract/tickets'
import { instant } from '#domain/time'
import { labelOf, labels } from '../labels'
import { span } from '../lib/format'
import { useLarge } from '../lib/prefs'
import { useLang, useWords } from '../lib/words'
import { Button } from './button'
import { StateChip } from './chip'
import { PromiseLine } from './promise-line'
import { Tap } from './tap'
import { text } from './text'
import styles from './ticket-card.module.css'

interface TicketCardProps {
  readonly ticket: TicketRow
  readonly asOf: string
  readonly first?: boolean
  /** At most one: confirm, rate. */
  readonly action?: string | undefined
  readonly onAction?: () => void
  readonly onOpen: () => void
}

/** RES-17: when somebody comes, or that a time is to be chosen. */
function VisitLine({ visit, asOf }: { readonly visit: VisitView; readonly asOf: string }) {
  const t = useWords(text)
  const lang = useLang()
  const { window } = visit
  if (window === null && visit.state === 'asked') return null
  const words =
    window === null
      ? t.chooseVisit
      : t.visit(span(instant(window.from), instant(window.to), instant(asOf), lang))
  return <View className="note strong">{words}</View>
}

/** Kind and state, the resident's own words, the promise, at most one thing to do. Praise is thanked for, not solved. */
export function TicketCard({ ticket, asOf, first, action, onAction, onOpen }: TicketCardProps) {
  const l = useWords(labels)
  const large = useLarge()
  const kind = labelOf(l.kind, ticket.kind, l.unknown)
  const category = labelOf(l.category, ticket.categoryId, l.unknown)
  return (
    <View className={`${styles.card} ${first ? styles.first : ''}`}>
      <Tap role="link" onTap={onOpen}>
        <View className={styles.top}>
          <View className={`${styles.kind} ${large ? '' : 'one'}`}>{`${kind} · ${category}`}</View>
          <StateChip ticket={ticket} />
        </View>
        <View className={`${styles.words} two`}>{ticket.words || category}</View>
        {ticket.visit && <VisitLine visit={ticket.visit} asOf={asOf} />}
      </Tap>
      <View className={styles.foot}>
        <View className="grow">
          {ticket.clock && ticket.kind !== 'praise' && (
            <PromiseLine clock={ticket.clock} asOf={asOf} />
          )}
        </View>
        {action && onAction && (
          <Button words={action} kind="plain" small className="ml3" onTap={onAction} />
        )}
      </View>
    </View>
  )
}

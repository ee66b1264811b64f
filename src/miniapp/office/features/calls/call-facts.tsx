import { View } from '@tarojs/components'
import type { CallView } from '#contract/calls'
import { instant } from '#domain/time'
import { labelOf } from '../../../labels'
import { day, moment } from '../../../lib/format'
import { go, routes } from '../../../lib/routes'
import { useLang, useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { access } from '../../../ui/access'
import { Tag } from '../../../ui/chip'
import { Cell, Group, Section } from '../../../ui/group'
import styles from './followups.module.css'
import { text } from './text-call'
import { names } from './text-names'

interface OfProps {
  readonly view: CallView
}

/** Whose home, what about, until when; and the way to all that is known of it. */
export function CallHead({ view }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  const now = instant(view.asOf)
  const { homeLabel, plan, hard, dueAt, until, houseId } = view.call
  const time = hard
    ? t.due(moment(instant(dueAt), now, lang))
    : t.until(day(instant(until), now, lang))
  return (
    <View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {homeLabel}
      </View>
      <View className="note num mt1">{`${labelOf(n.plan, plan, n.other)} · ${time}`}</View>
      <View className="row mt2">
        {view.segments.map((segment) => (
          <Tag key={segment} tone="fact" words={labelOf(n.segment, segment, n.other)} />
        ))}
      </View>
      <View>
        {view.asks.length > 0 && (
          <View className="note mt2">
            {t.asks(n.listed(view.asks.map((one) => labelOf(n.plan, one, n.other))))}
          </View>
        )}
      </View>
      <Group className="mt3">
        <Cell first icon="home" title={t.file} onTap={() => void go(staffRoutes.home(houseId))} />
        {view.ticket && (
          <Cell
            icon="saved"
            title={`${t.ticket} ${view.ticket.receiptNo}`}
            note={view.ticket.words}
            onTap={() => void go(routes.deskTicket(view.ticket?.id ?? ''))}
          />
        )}
      </Group>
    </View>
  )
}

/** The low answer that somebody has to call about. */
export function Behind({ view }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const { behind } = view
  if (behind === null) return null
  return (
    <View>
      <Section name={t.behind} />
      <Group className="pad">
        <View className="num">
          {behind.scores
            .map(({ question, score }) => `${labelOf(n.question, question, n.other)} ${score}`)
            .join(' · ')}
        </View>
        {behind.words !== '' && <View className="said words mt2">{behind.words}</View>}
      </Group>
      {behind.kind !== 'ticket' && <View className="note mt2">{t.behindHint}</View>}
    </View>
  )
}

/** What was tried, by whom, and what comes next. */
export function Tried({ view }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  const now = instant(view.asOf)
  const tried = view.attempts.map(({ at, channel, result, wrongNumber, by, person }, place) => ({
    key: `tried-${place}`,
    title: `${labelOf(n.channel, channel, n.other)} · ${
      wrongNumber ? n.wrongNumber : labelOf(n.result, result, n.other)
    }`,
    note: `${moment(instant(at), now, lang)} · ${t.byWhom(by ?? t.system, person ?? '')}`,
  }))
  const highest = view.attempts.length
  const coming = view.call.hard
    ? []
    : view.ladder
        .filter(({ rung, open }) => rung > highest && open)
        .map(({ rung, channel, at }) => ({
          key: `step-${rung}`,
          title: t.step(labelOf(n.channel, channel, n.other), day(instant(at), now, lang)),
          note: '',
        }))
  const rows = [...tried, ...coming]
  if (rows.length === 0) return null
  return (
    <View>
      <Section name={t.steps} />
      <Group>
        {rows.map(({ key, title, note }, place) => (
          <View key={key} className={`${styles.row} ${place === 0 ? styles.first : ''}`}>
            <View>{title}</View>
            {note !== '' && <View className="note num">{note}</View>}
          </View>
        ))}
      </Group>
    </View>
  )
}

import { View } from '@tarojs/components'
import type { LoopView } from '#contract/insight'
import type { Figure } from '#domain/reports/figure'
import { labelOf, labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { Group, Section } from '../../../ui/group'
import { RateBar } from '../../../ui/rate-bar'
import { DASH, dotted, shown } from '../../lib/figures'
import { defineText } from '../../lib/text-define'
import { FigureRow, PartBar, useMargin } from './bars'
import type { Open } from './behind-sheet'
import { Fold } from './fold'
import styles from './insight.module.css'
import { text } from './text'

interface RateProps {
  readonly of: 'replied' | 'repliedOwnWords' | 'priority' | 'solved' | 'firstContact' | 'adopted'
  readonly figure: Figure
  readonly target?: number
  readonly sure?: Figure
  readonly onOpen: Open
}

function Rate({ of, figure, target, sure, onOpen }: RateProps) {
  const t = useWords(text)
  const { name } = useWords(defineText)[of]
  const margin = useMargin()
  const { n, count, percent: value } = figure
  const words = dotted(
    t.count(n, count),
    sure && sure.count !== null ? t.confirmed(sure.count, sure.percent ?? 0) : '',
    margin(figure),
  )
  return (
    <FigureRow
      name={target === undefined ? name : `${name} ${t.target(target)}`}
      value={shown(figure)}
      note={words}
      onTap={() => onOpen({ of, figure: of })}
    >
      {value !== null && (
        <RateBar
          percent={sure?.percent ?? value}
          claimed={sure ? value : undefined}
          target={target ?? null}
        />
      )}
    </FigureRow>
  )
}

interface PartProps {
  readonly of: LoopView
  readonly onOpen: Open
}

/** What is not asked for every day. */
function Folded({ of, onOpen }: PartProps) {
  const t = useWords(text)
  const d = useWords(defineText)
  const l = useWords(labels)
  const { figures, staff } = of
  const { rates, effort } = figures
  const alias = (id: string) => staff.find((one) => one.id === id)?.name ?? ''
  const cause = (key: string) => {
    const [category = '', root = ''] = key.split('/')
    return `${labelOf(l.category, category, l.unknown)} · ${labelOf(l.rootCause, root, l.unknown)}`
  }
  return (
    <>
      <Fold name={t.more}>
        <Rate of="repliedOwnWords" figure={rates.repliedOwnWords} onOpen={onOpen} />
        <Rate of="priority" figure={rates.priority} onOpen={onOpen} />
        <Rate of="firstContact" figure={figures.firstContact} onOpen={onOpen} />
        <Rate of="adopted" figure={figures.adopted} onOpen={onOpen} />
        <FigureRow
          name={d.effort.name}
          value={shown(effort)}
          note={`${t.people(effort.n)}${effort.mean === null ? '' : ` · ${t.mean(effort.mean)}`}`}
          onTap={() => onOpen({ of: 'effort', metric: 'ces' })}
        />
        <FigureRow
          name={t.byStaff(figures.satisfiedByStaff.n, d.satisfied.name)}
          value={shown(figures.satisfiedByStaff)}
          onTap={() => onOpen({ of: 'satisfied', metric: 'rating', filledBy: 'staff' })}
        />
      </Fold>
      <Fold name={t.steps}>
        {figures.steps.map(({ key, n, hours }) => {
          const words = hours === null ? null : t.hours(hours)
          return (
            <FigureRow
              key={key}
              name={t.step[key]}
              value={n === 0 ? DASH : words}
              note={t.count(n, null)}
              onTap={() => onOpen({ of: 'step', figure: 'step', cell: key })}
            />
          )
        })}
      </Fold>
      <Fold name={t.causes}>
        {figures.causes.map(({ key, count }) => (
          <FigureRow
            key={key}
            name={cause(key)}
            value={String(count)}
            onTap={() => onOpen({ of: 'cause', figure: 'cause', cell: key })}
          />
        ))}
      </Fold>
      <Fold name={t.handlers} note={t.handlersHint}>
        {figures.handlers.map(({ staffId, solved }) => (
          <FigureRow
            key={staffId}
            name={alias(staffId)}
            value={shown(solved)}
            note={t.count(solved.n, solved.count)}
            onTap={
              solved.count === null
                ? undefined
                : () => onOpen({ of: 'solved', figure: 'solved', cell: staffId })
            }
          />
        ))}
      </Fold>
    </>
  )
}

/** Promised and kept: the three rates first, the rest folded until somebody wants it. */
export function LoopPart({ of, onOpen }: PartProps) {
  const t = useWords(text)
  const margin = useMargin()
  const d = useWords(defineText)
  const { figures } = of
  const { rates, satisfied, rated } = figures
  const [sure, claimed, target] = t.legend
  return (
    <>
      <Group className="mt2">
        <Rate of="replied" figure={rates.replied} target={100} onOpen={onOpen} />
        <Rate
          of="solved"
          figure={rates.solved}
          target={90}
          sure={rates.confirmed}
          onOpen={onOpen}
        />
        <FigureRow
          name={d.satisfied.name}
          value={shown(satisfied)}
          note={dotted(
            t.count(satisfied.n, satisfied.count),
            rated.percent === null ? '' : t.rated(rated.percent),
            margin(satisfied),
          )}
          onTap={() => onOpen({ of: 'satisfied', metric: 'rating' })}
        >
          {satisfied.percent !== null && <RateBar percent={satisfied.percent} />}
        </FigureRow>
        <View className={`${styles.key} cap`}>
          <View className={styles.mark} />
          {sure}
          <View className={`${styles.mark} ${styles.claim}`} />
          {claimed}
          <View className={`${styles.mark} ${styles.goal}`} />
          {target}
        </View>
      </Group>
      <Section name={t.firstReply} />
      <Group>
        <View className={styles.bar}>
          <PartBar parts={figures.firstReply.map(({ key, count: n }) => ({ key, n }))} />
        </View>
        {figures.firstReply.map(({ key, count }) => (
          <FigureRow
            key={key}
            name={t.bucket[key]}
            value={String(count)}
            onTap={() => onOpen({ of: 'firstReply', figure: 'firstReply', cell: key })}
          />
        ))}
      </Group>
      <Folded of={of} onOpen={onOpen} />
    </>
  )
}

import { View } from '@tarojs/components'
import type { ReachView } from '#contract/insight'
import type { Figure } from '#domain/reports/figure'
import { labelOf, labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Group, Section } from '../../../ui/group'
import { RateBar } from '../../../ui/rate-bar'
import { dotted, percent, shown } from '../../lib/figures'
import { choiceText } from '../../lib/text-choices'
import { defineText } from '../../lib/text-define'
import { FigureRow } from './bars'
import type { Open } from './behind-sheet'
import { Fold } from './fold'
import styles from './insight.module.css'
import { text } from './text'
import { codeText } from './text-codes'

const TARGET = 80
/** Shares from which a tile is the next darker green. */
const SHADES = [55, 70, 80, 90]

const shadeOf = (value: number | null): string =>
  styles[`h${1 + SHADES.filter((from) => (value ?? 0) >= from).length}`] ?? ''

/** One tile a building: five greens, and always the number and the count in words. */
function Tiles({ of }: { readonly of: ReachView }) {
  const t = useWords(text)
  const name = (id: string) => of.buildings.find((one) => one.id === id)?.name ?? ''
  const words = (figure: Figure) => shown(figure) ?? t.few
  const ordered = of.buildings.flatMap(({ id }) =>
    of.figures.buildings.filter(({ buildingId }) => buildingId === id),
  )
  const [least] = [...ordered]
    .filter(({ covered }) => covered.percent !== null)
    .sort((a, b) => (a.covered.percent ?? 0) - (b.covered.percent ?? 0))
  const missing = least
    ? Math.ceil((least.covered.n * TARGET) / 100) - (least.covered.count ?? 0)
    : 0
  return (
    <Group>
      <View className={styles.tiles} {...access({ role: 'list', label: t.coverage })}>
        {ordered.map(({ buildingId, covered, sixDimensions, reached }) => (
          <View
            key={buildingId}
            className={styles.tile}
            {...access({
              role: 'listitem',
              label: t.tile(name(buildingId), words(covered), words(sixDimensions), words(reached)),
            })}
          >
            <View className={`${styles.face} ${shadeOf(covered.percent)}`}>
              <View className={styles.small}>{name(buildingId)}</View>
              <View className="strong num">
                {covered.percent === null ? t.few : `${Math.round(covered.percent)}%`}
              </View>
              <View className={`${styles.small} num`}>
                {covered.count === null ? covered.n : `${covered.count} / ${covered.n}`}
              </View>
            </View>
          </View>
        ))}
      </View>
      {least && missing > 0 && (
        <View className={`${styles.key} note num`}>
          {t.least(name(least.buildingId), words(least.covered), missing)}
        </View>
      )}
    </Group>
  )
}

export function ReachPart({ of, onOpen }: { readonly of: ReachView; readonly onOpen: Open }) {
  const t = useWords(text)
  const l = useWords(labels)
  const c = useWords(codeText)
  const d = useWords(defineText)
  const choices = useWords(choiceText)
  const { covered, sixDimensions, reached, answers, exits, churn, tickets, contacts } = of.figures
  return (
    <>
      <Section name={t.coverage} />
      <Group>
        <FigureRow
          name={t.target(TARGET)}
          value={shown(covered)}
          note={t.coverageOf(covered.count, covered.n)}
          onTap={() => onOpen({ of: 'covered' })}
        >
          {covered.percent !== null && <RateBar percent={covered.percent} target={TARGET} />}
        </FigureRow>
        <FigureRow
          name={t.dimensions}
          value={shown(sixDimensions)}
          note={t.coverageOf(sixDimensions.count, sixDimensions.n)}
          onTap={() => onOpen({ of: 'six' })}
        />
        <FigureRow
          name={d.reached.name}
          value={shown(reached)}
          note={t.coverageOf(reached.count, reached.n)}
          onTap={() => onOpen({ of: 'reached' })}
        />
      </Group>
      <View className="mt3">{of.figures.buildings.length > 0 && <Tiles of={of} />}</View>
      <Fold name={t.answers} note={d.asked.how}>
        {answers.map(({ channel, stage, shown: asked, answered }) => (
          <FigureRow
            key={`${channel} ${stage}`}
            name={`${labelOf(c.channel, channel, l.unknown)} · ${labelOf(c.stage, stage, l.unknown)}`}
            value={asked < 10 ? null : percent((100 * answered) / asked)}
            note={t.count(asked, answered)}
          />
        ))}
      </Fold>
      <Fold name={t.contacts} note={dotted(t.coverageOf(null, of.figures.homes), d.contacts.how)}>
        {tickets.map(({ key, count, per100 }) => (
          <FigureRow
            key={key}
            name={labelOf(l.category, key, l.unknown)}
            value={t.per100(count, per100)}
            onTap={() => onOpen({ of: 'reported', figure: 'reported', cell: key })}
          />
        ))}
        {contacts.map(({ key, count, per100 }) => (
          <FigureRow
            key={`c ${key}`}
            name={labelOf(c.reason, key, l.unknown)}
            value={t.per100(count, per100)}
          />
        ))}
      </Fold>
      <Fold name={t.exits} note={dotted(t.people(exits.n), d.exits.how)}>
        {exits.reasons.map(({ key, count }) => (
          <FigureRow key={key} name={labelOf(choices, key, l.unknown)} value={String(count)} />
        ))}
        <FigureRow
          name={t.churn}
          value={shown(churn)}
          note={t.coverageOf(churn.count, churn.n)}
          onTap={() => onOpen({ of: 'churn' })}
        />
      </Fold>
    </>
  )
}

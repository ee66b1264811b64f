import { View } from '@tarojs/components'
import type { VoiceView } from '#contract/insight'
import type { NpsFigure } from '#domain/reports/voice-figures'
import { labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Group, Section } from '../../../ui/group'
import { DASH, dotted, netOf, percent, shown, whole } from '../../lib/figures'
import { FigureRow, MarginBar, NpsLine, PartBar, useMargin } from './bars'
import type { Open } from './behind-sheet'
import { Fold } from './fold'
import styles from './insight.module.css'
import { text } from './text'
import { Trend } from './trend'

/** The score with its margin; three parts; whether it changed; staff-filled apart. */
function Nps({ of, onOpen }: { readonly of: VoiceView; readonly onOpen: Open }) {
  const t = useWords(text)
  const { self, staff, population } = of.figures.nps
  const { trend } = of.figures
  const now = trend[trend.length - 1]
  const before = trend[trend.length - 2]
  const words = ({ n: all, score: net }: NpsFigure) => netOf(all, net) ?? t.few
  const { counts, n, score, low, high } = self
  const part = (count: number) => `${Math.round((100 * count) / n)}%`
  return (
    <Group>
      <FigureRow
        name={t.people(n)}
        value={words(self)}
        label={score === null ? t.few : t.npsLine(whole(score), whole(low ?? 0), whole(high ?? 0))}
        onTap={() => onOpen({ of: 'nps', metric: 'nps' })}
      >
        {counts && score !== null && (
          <>
            <View className="note num">{t.interval(whole(low ?? 0), whole(high ?? 0))}</View>
            <PartBar
              parts={[
                { key: 'd', n: counts.detractors },
                { key: 'p', n: counts.passives },
                { key: 'r', n: counts.promoters },
              ]}
            />
            <View className="row between cap num">
              {t
                .npsParts(part(counts.detractors), part(counts.passives), part(counts.promoters))
                .map((one) => (
                  <View key={one}>{one}</View>
                ))}
            </View>
            <NpsLine low={low} high={high} value={score} />
          </>
        )}
      </FigureRow>
      <View className={`${styles.key} cap num`}>
        {now?.verdict && before && (
          <View>
            {t.against(t.period(before.period))}
            {t.verdict[now.verdict]}
          </View>
        )}
        {population !== null && <View>{t.population(population)}</View>}
        {staff.n > 0 && <View>{t.byStaff(staff.n, words(staff))}</View>}
      </View>
    </Group>
  )
}

type Quadrant = VoiceView['figures']['quadrant']

/** Low score and close relation stand at the top left. Numbers stand for the names below. */
function Field({ of }: { readonly of: Quadrant }) {
  return (
    <View className={styles.field} {...access({ hidden: true })}>
      {of.map(({ dimension, mean, correlation }, n) =>
        mean === null || correlation === null ? null : (
          <View
            key={dimension}
            className={styles.spot}
            style={{
              left: `${Math.max(4, Math.min(96, (mean - 2.5) * 45))}%`,
              top: `${Math.max(6, Math.min(94, 100 - 100 * correlation))}%`,
            }}
          >
            {String(n + 1)}
          </View>
        ),
      )}
    </View>
  )
}

function Folded({ of, onOpen }: { readonly of: VoiceView; readonly onOpen: Open }) {
  const t = useWords(text)
  const margin = useMargin()
  const { dimension: names } = useWords(labels)
  const { dimensions, trend, quadrant } = of.figures
  const ranked = [...quadrant].sort(
    (a, b) => (b.correlation ?? -2) - (b.mean ?? 9) / 5 - (a.correlation ?? -2) + (a.mean ?? 9) / 5,
  )
  return (
    <>
      <Fold name={t.trend}>
        <Trend of={trend} />
      </Fold>
      <Fold name={t.quadrant} note={t.quadrantHint}>
        <Field of={ranked} />
        {ranked.map(({ dimension, n, mean, correlation }, place) => (
          <FigureRow
            key={dimension}
            name={`${place + 1} ${names[dimension]}`}
            value={n === 0 ? DASH : (mean?.toFixed(2) ?? null)}
            note={`n=${n}${mean === null ? '' : ` · ${t.pair(mean, correlation)}`}`}
          />
        ))}
      </Fold>
      {dimensions.some(({ staff }) => staff.n > 0) && (
        <Fold name={t.byStaff(Math.max(...dimensions.map(({ staff }) => staff.n)), t.dimensions)}>
          {dimensions.map(({ dimension, staff }) => (
            <FigureRow
              key={dimension}
              name={dimension === 'overall' ? t.overall : names[dimension]}
              value={shown(staff)}
              note={`n=${staff.n}`}
              onTap={() => onOpen({ of: 'csat', metric: 'csat', dimension, filledBy: 'staff' })}
            />
          ))}
        </Fold>
      )}
      {of.company && (
        <Fold name={t.company}>
          <FigureRow
            name={t.companyOf(of.company.counted.join(', '), of.company.listed.join(', '))}
            value={of.company.score === null ? null : percent(of.company.score)}
            note={margin(of.company)}
            onTap={() => onOpen({ of: 'company' })}
          />
        </Fold>
      )}
    </>
  )
}

export function VoicePart({ of, onOpen }: { readonly of: VoiceView; readonly onOpen: Open }) {
  const t = useWords(text)
  const margin = useMargin()
  const { dimension: names } = useWords(labels)
  const { dimensions } = of.figures
  return (
    <>
      <Section name={t.nps} />
      <Nps of={of} onOpen={onOpen} />
      <Section name={t.dimensions} />
      <View className="cap">{t.dimensionsHint}</View>
      <Group className="mt1">
        {dimensions.map(({ dimension, self, change }) => (
          <FigureRow
            key={dimension}
            name={dimension === 'overall' ? t.overall : names[dimension]}
            value={shown(self)}
            note={dotted(
              `n=${self.n}`,
              self.mean === null ? '' : t.mean(self.mean),
              margin(self),
              change?.points == null
                ? ''
                : t.points(change.points, change.low ?? 0, change.high ?? 0),
            )}
            onTap={() => onOpen({ of: 'csat', metric: 'csat', dimension })}
          >
            <MarginBar low={self.low} high={self.high} value={self.percent} />
          </FigureRow>
        ))}
      </Group>
      <Folded of={of} onOpen={onOpen} />
    </>
  )
}

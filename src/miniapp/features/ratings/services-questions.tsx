import { View } from '@tarojs/components'
import type { MyRatings } from '#contract/ratings'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { labels } from '../../labels'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Options } from '../../ui/choice'
import { Confidential } from '../../ui/confidential'
import { DimensionRow } from '../../ui/dimension-row'
import { FaceRow } from '../../ui/face-row'
import { Area } from '../../ui/field'
import { Group } from '../../ui/group'
import styles from './services.module.css'
import { text as rateText } from './text'
import { type Expectation, text } from './text-services'
import type { ServicesForm } from './use-services'

interface Props {
  readonly form: ServicesForm
  readonly previous: MyRatings['previous']
  /** What this community does not ask. */
  readonly without?: MyRatings['without']
}

const EXPECTATIONS: readonly Expectation[] = ['worse', 'same', 'better']

function Label({ words }: { readonly words: string }) {
  return (
    <View className="lab" {...access({ role: 'heading', level: 2 })}>
      {words}
    </View>
  )
}

function Six({ form, previous }: Omit<Props, 'without'>) {
  const t = useWords(text)
  const l = useWords(labels)
  return (
    <>
      <View className="head mt1" {...access({ role: 'heading', level: 2 })}>
        {t.quarterTitle}
      </View>
      <View className="note mt1">{t.quarterHint}</View>
      {previous && (
        <View className={`${styles.legend} note`}>
          <View className={styles.green} />
          <View>{t.lastLine}</View>
        </View>
      )}
      <Group className="mt3">
        {DIMENSIONS.map((dimension, n) => (
          <DimensionRow
            key={dimension}
            first={n === 0}
            name={l.dimension[dimension]}
            hint={t.hints[dimension]}
            value={form.scoreOf(dimension)}
            was={previous?.scores[dimension]}
            onPick={(score) => form.pick(dimension, score)}
          />
        ))}
      </Group>
    </>
  )
}

/** RES-06: every part may be left out; nothing is chosen beforehand. */
export function ServicesQuestions({ form, previous, without = [] }: Props) {
  const t = useWords(text)
  const { overall } = useWords(rateText)
  return (
    <>
      <Six form={form} previous={previous} />
      {!without.includes('overall') && (
        <View>
          <Label words={overall} />
          <FaceRow label={overall} value={form.overall} onPick={form.setOverall} />
        </View>
      )}
      {!without.includes('expectation') && (
        <View>
          <Label words={t.expectation} />
          <Options
            thirds
            label={t.expectation}
            choices={EXPECTATIONS.map((key) => ({ key, words: t.expectations[key] }))}
            value={form.expectation}
            onPick={form.setExpectation}
          />
        </View>
      )}
      {!without.includes('suggestion') && (
        <View>
          <Label words={t.firstThing} />
          <Area
            short
            label={t.firstThing}
            placeholder={t.firstThingHint}
            start={form.startSuggestion}
            maxLength={1000}
            onType={form.say}
          />
        </View>
      )}
      <View>
        {form.hasScore && <Confidential contactMe={form.contactMe} onChange={form.setContactMe} />}
      </View>
    </>
  )
}

import { View } from '@tarojs/components'
import { nextQuestion, segmentOf } from '#domain/nps/segments'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Pills } from '../../ui/choice'
import { Confidential } from '../../ui/confidential'
import { Area } from '../../ui/field'
import { ScaleRow } from '../../ui/scale-row'
import styles from './nps.module.css'
import { text } from './text'
import type { Nps } from './use-nps'

/** The question; nothing is chosen beforehand. */
export function NpsScale({ nps, easy }: { readonly nps: Nps; readonly easy?: boolean }) {
  const t = useWords(text)
  return (
    <>
      <View className="title" {...access({ role: 'heading', level: 2 })}>
        {t.question}
      </View>
      {easy && <View className="note mt2">{t.easyScale}</View>}
      <View className="mt4">
        <ScaleRow label={t.question} value={nps.score} onPick={nps.setScore} />
      </View>
    </>
  )
}

/** After the score: one more question, by what was chosen. All of it may be left out. */
export function NpsReasons({ nps }: { readonly nps: Nps }) {
  const t = useWords(text)
  if (nps.score === null) return null
  const next = nextQuestion(segmentOf(nps.score))
  return (
    <View className={styles.more}>
      <View className="strong" {...access({ role: 'heading', level: 2 })}>
        {t.why[next]}
      </View>
      <View className="mt2">
        <Pills
          label={t.why[next]}
          choices={DIMENSIONS.map((key) => ({ key, words: t.reasons[key] }))}
          chosen={nps.reasons}
          onToggle={nps.toggle}
        />
      </View>
      <Area
        className="mt3"
        short
        edge
        label={t.comment}
        placeholder={t.comment}
        start={nps.startComment}
        maxLength={1000}
        onType={nps.say}
      />
      {next === 'wrong' && <Confidential contactMe={nps.contactMe} onChange={nps.setContactMe} />}
    </View>
  )
}

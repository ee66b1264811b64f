import { View } from '@tarojs/components'
import { useAnySending, useQueue } from '../../lib/outbox/use-outbox'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
import { text } from './text'
import type { NpsStage } from './use-nps'

interface NpsThanksProps {
  /** The answer, to see whether it still waits on this phone. */
  readonly id: string
  readonly stage: Exclude<NpsStage, 'asking'>
}

export function NpsThanks({ id, stage }: NpsThanksProps) {
  const t = useWords(text)
  const queued = useQueue().some((item) => item.id === id)
  const sending = useAnySending()
  const lies = queued && (stage === 'unkept' || !sending)
  return (
    <View className="row-top" {...access({ role: 'status', live: 'polite' })}>
      <Icon name="check" className="mr2 brand" />
      <View className="grow">
        <View className="strong">{t.thanks}</View>
        <View className="note">{t.thanksMore}</View>
        {lies && <View className="cap mt1">{stage === 'unkept' ? t.full : t.queued}</View>}
      </View>
    </View>
  )
}

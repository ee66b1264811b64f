import { View } from '@tarojs/components'
import { workEndpoints } from '#contract/endpoints-work'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { text } from './text'

const QUIETLY = 20_000

/** STF-02: who else looks at the ticket now. Asking says that one is here oneself, and opens an alarm. */
export function ViewersLine({ id }: { readonly id: string }) {
  const t = useWords(text)
  const viewers = useAnswer(
    `viewers:${id}`,
    () => call(workEndpoints.listViewers, { params: { id } }),
    QUIETLY,
  )
  const others = viewers.state === 'ready' ? viewers.value.items : []
  return (
    <View>
      {others.length > 0 && (
        <View className="note" {...access({ role: 'status', live: 'polite' })}>
          {t.alsoHere(others.map((one) => one.alias).join(t.comma))}
        </View>
      )}
    </View>
  )
}

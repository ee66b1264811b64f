import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { HomeView } from '#contract/session'
import { dangerIn } from '#domain/tickets/safety'
import { useWords } from '../../lib/words'
import { SafetyCard } from '../../ui/safety-card'
import { useSubmit } from './draft-store'
import { text } from './text'

/** The national fire and rescue number, where no community is known yet. */
const RESCUE = '119'

/** First on the page as soon as the words tell of danger, until "not urgent" is tapped. */
export function DangerCard({ home }: { readonly home: HomeView | null }) {
  const t = useWords(text)
  const danger = useSubmit((store) => dangerIn(store.draft.words))
  const seen = useSubmit((store) => store.draft.safetySeen)
  const edit = useSubmit((store) => store.edit)
  const shown = danger !== null && !seen
  useEffect(() => {
    if (shown) void Taro.pageScrollTo({ scrollTop: 0 })
  }, [shown])
  if (!shown) return null
  return (
    <SafetyCard
      title={t.danger[danger]}
      words={t.dangerMore}
      hotline={home?.hotlinePhone ?? RESCUE}
      onGoOn={() => edit({ safetySeen: true })}
    />
  )
}

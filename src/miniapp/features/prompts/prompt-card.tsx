import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import type { PromptView } from '#contract/nps'
import { usePrefs } from '../../lib/prefs'
import { FollowupCard, RatingCard } from './about-card'
import { NpsCard } from './nps-card'
import { NpsInvitation, ServicesCard } from './services-card'
import { useIsPutAway } from './use-prompt'

interface PromptCardProps {
  readonly prompt: PromptView
  readonly onAnswering: (answering: boolean) => void
}

/** The one card of this visit, or nothing: the cloud has decided (F1-F8), the phone only shows. */
export function PromptCard({ prompt, onAnswering }: PromptCardProps) {
  const elder = usePrefs((prefs) => prefs.elder)
  // The thanks stay for this visit, although the cloud asks nothing any more.
  const [answered, setAnswered] = useState<PromptView['card']>(null)
  useDidHide(() => setAnswered(null))
  const card = answered ?? prompt.card
  const away = useIsPutAway(card?.invitationId)
  if (!card || away) return null
  const { invitationId, houseId } = card
  switch (card.kind) {
    case 'services':
      return <ServicesCard invitationId={invitationId} />
    case 'followup':
      return (
        <FollowupCard invitationId={invitationId} taskId={card.taskId ?? ''} plan={card.plan} />
      )
    case 'rating':
      return (
        <RatingCard
          invitationId={invitationId}
          ticketId={card.ticketId ?? ''}
          words={card.words ?? ''}
        />
      )
    case 'nps':
      if (elder) return <NpsInvitation invitationId={invitationId} />
      return (
        <NpsCard
          invitationId={invitationId}
          houseId={houseId}
          onAnswering={onAnswering}
          onAnswered={() => setAnswered(card)}
        />
      )
    default:
      return null // a kind that a newer cloud asks about
  }
}

import { View } from '@tarojs/components'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { InvitationCard } from '../../ui/invitation-card'
import { text } from './text'
import { decline } from './use-prompt'
import { useSeen } from './use-seen'

const ELEMENT = 'invitation-card'

interface CardProps {
  readonly invitationId: string
}

export function ServicesCard({ invitationId }: CardProps) {
  const t = useWords(text)
  useSeen(invitationId, ELEMENT)
  return (
    <View id={ELEMENT} className="mt3">
      <InvitationCard
        question={t.servicesQuestion}
        cost={t.servicesCost}
        onNow={() => void go(routes.rateServices(invitationId))}
        onLater={() => decline.later(invitationId)}
        onNever={() => decline.never(invitationId)}
      />
    </View>
  )
}

/** In easy mode the question has a page of its own. */
export function NpsInvitation({ invitationId }: CardProps) {
  const t = useWords(text)
  useSeen(invitationId, ELEMENT)
  return (
    <View id={ELEMENT} className="mt3">
      <InvitationCard
        question={t.question}
        cost={t.cost}
        onNow={() => void go(routes.nps(invitationId))}
        onLater={() => decline.later(invitationId)}
        onNever={() => decline.never(invitationId)}
      />
    </View>
  )
}

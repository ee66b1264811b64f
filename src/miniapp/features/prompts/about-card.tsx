import { View } from '@tarojs/components'
import { labelOf } from '../../labels'
import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { InvitationCard } from '../../ui/invitation-card'
import { text } from './text'
import { decline } from './use-prompt'
import { useSeen } from './use-seen'

interface FollowupCardProps {
  readonly invitationId: string
  readonly taskId: string
  /** Which stage; of a newer cloud perhaps one without words here. */
  readonly plan: string | undefined
}

/** RES-09: the questions of the first months. */
export function FollowupCard({ invitationId, taskId, plan }: FollowupCardProps) {
  const t = useWords(text)
  const element = 'followup-card'
  useSeen(invitationId, element)
  return (
    <View id={element} className="mt3">
      <InvitationCard
        question={labelOf(t.stage, plan ?? '', t.stageOther)}
        cost={t.stageCost}
        onNow={() => void go(routes.followup(taskId, invitationId))}
        onLater={() => decline.later(invitationId)}
        onNever={() => decline.never(invitationId)}
      />
    </View>
  )
}

interface RatingCardProps {
  readonly invitationId: string
  readonly ticketId: string
  readonly words: string
}

/** F3: one closed matter that nobody has rated yet; putting it away leaves it in the list. */
export function RatingCard({ invitationId, ticketId, words }: RatingCardProps) {
  const t = useWords(text)
  const element = 'rating-card'
  useSeen(invitationId, element)
  return (
    <View id={element} className="mt3">
      <InvitationCard
        question={t.rateQuestion(words)}
        cost={t.rateCost}
        never={t.rateNever}
        onNow={() => void go(routes.confirm(ticketId))}
        onLater={() => decline.later(invitationId)}
        onNever={() => decline.never(invitationId)}
      />
    </View>
  )
}

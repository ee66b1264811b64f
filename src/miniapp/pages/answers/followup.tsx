import { useRouter } from '@tarojs/taro'
import { FollowupPage } from '../../features/followups/followup-page'

export default function AnswerFollowupPage() {
  const { id, invitationId } = useRouter<{ id?: string; invitationId?: string }>().params
  return <FollowupPage taskId={id ?? ''} invitationId={invitationId} />
}

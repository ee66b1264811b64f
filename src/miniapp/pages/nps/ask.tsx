import { useRouter } from '@tarojs/taro'
import { NpsPage } from '../../features/prompts/nps-page'
import { useHome } from '../../lib/session'

export default function AskNpsPage() {
  const { invitationId } = useRouter<{ invitationId?: string }>().params
  const home = useHome()
  return <NpsPage houseId={home?.houseId ?? ''} invitationId={invitationId} />
}

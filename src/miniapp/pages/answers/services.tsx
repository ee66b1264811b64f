import { useRouter } from '@tarojs/taro'
import { ServicesPage } from '../../features/ratings/services-page'
import { useHome } from '../../lib/session'

export default function RateServicesPage() {
  const { invitationId } = useRouter<{ invitationId?: string }>().params
  const houseId = useHome()?.houseId ?? ''
  // Another home has another answer.
  return <ServicesPage key={houseId} houseId={houseId} invitationId={invitationId} />
}

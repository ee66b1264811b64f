import { useRouter } from '@tarojs/taro'
import { ConfirmPage } from '../../features/ratings/confirm-page'
import { useTicket } from '../../features/tickets/use-ticket'

export default function ConfirmTicketPage() {
  const { id } = useRouter<{ id?: string }>().params
  return <ConfirmPage ticket={useTicket(id)} />
}

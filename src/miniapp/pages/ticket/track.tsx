import { useRouter } from '@tarojs/taro'
import { TrackPage } from '../../features/tickets/track-page'
import { useTicket } from '../../features/tickets/use-ticket'

export default function TrackTicketPage() {
  const { id } = useRouter<{ id?: string }>().params
  return <TrackPage ticket={useTicket(id, 'poll')} />
}

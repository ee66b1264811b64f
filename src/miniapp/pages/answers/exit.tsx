import { useRouter } from '@tarojs/taro'
import { ExitPage } from '../../features/followups/exit-page'

export default function AnswerExitPage() {
  const { token } = useRouter<{ token?: string }>().params
  return <ExitPage token={token ?? ''} />
}

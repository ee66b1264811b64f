import { useRouter } from '@tarojs/taro'
import { IncidentPage } from '../../features/incidents/incident-page'
import { text } from '../../features/incidents/text'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Page } from '../../ui/page'

export default function KnownIncidentPage() {
  const t = useWords(text)
  const { id = '' } = useRouter<{ id?: string }>().params
  const houseId = useHome()?.houseId ?? null
  return (
    <Page title={t.title}>
      {houseId === null ? <NoHome /> : <IncidentPage key={id} id={id} houseId={houseId} />}
    </Page>
  )
}

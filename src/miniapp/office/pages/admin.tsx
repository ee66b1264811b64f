import { useRouter } from '@tarojs/taro'
import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { Page } from '../../ui/page'
import { AdminView } from '../features/admin/admin-view'
import { partNamed } from '../features/admin/doors'
import { text } from '../features/admin/text'

export default function AdminPage() {
  const t = useWords(text)
  const part = partNamed(useRouter().params.part)
  const title = part === null ? t.title : t.parts[part]
  return (
    <SeatPage title={title} here={staffRoutes.admin(part ?? undefined)}>
      {(seat) => (
        <Page title={title}>
          <AdminView key={seat.staffId} seat={seat} part={part} />
        </Page>
      )}
    </SeatPage>
  )
}

import { go } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Cell, Group } from '../../ui/group'
import { Page } from '../../ui/page'
import { HomeCodes } from '../features/homes/home-codes'
import { HomeRequests } from '../features/homes/home-requests'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'
import { StaffTabs } from '../ui/staff-tabs'
import { text } from '../ui/text'

export default function DeskHomesPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.homes} here={staffRoutes.homes()}>
      {({ communityId, role }) => (
        <Page title={t.homes} foot={<StaffTabs current="homes" />}>
          <HomeRequests key={`asked-${communityId}`} communityId={communityId} />
          <Group className="mt4">
            <Cell first icon="qr" title={t.posts} onTap={() => void go(staffRoutes.posts())} />
            <Cell icon="bell" title={t.news} onTap={() => void go(staffRoutes.news())} />
            <Cell icon="phone" title={t.outbox} onTap={() => void go(staffRoutes.outbox())} />
            {(role === 'manager' || role === 'admin') && (
              <Cell icon="people" title={t.admin} onTap={() => void go(staffRoutes.admin())} />
            )}
            <Cell icon="eye-off" title={t.checks} onTap={() => void go(staffRoutes.checks())} />
          </Group>
          <HomeCodes key={`codes-${communityId}`} communityId={communityId} />
        </Page>
      )}
    </SeatPage>
  )
}

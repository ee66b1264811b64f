import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { labelOf, labels } from '../../labels'
import { routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { ListState, StaleNotice } from '../../ui/list-state'
import { Page } from '../../ui/page'
import { Hide } from '../features/ticket/hide'
import { StoryList } from '../features/ticket/story-list'
import { text } from '../features/ticket/text'
import { TicketHead } from '../features/ticket/ticket-head'
import { TicketWork } from '../features/ticket/ticket-work'
import { useStaffTicket } from '../features/ticket/use-staff-ticket'
import { VisitGroup } from '../features/ticket/visit/visit-group'
import { SeatPage } from '../ui/seat-page'
import { text as staffText } from '../ui/text'

export default function StaffTicketPage() {
  const id = useRouter().params.id ?? ''
  const t = useWords(staffText)
  return (
    <SeatPage title={t.desk} here={routes.deskTicket(id)}>
      {() => <StaffTicket id={id} />}
    </SeatPage>
  )
}

function StaffTicket({ id }: { readonly id: string }) {
  const t = useWords(text)
  const l = useWords(labels)
  const { desk } = useWords(staffText)
  const ticket = useStaffTicket(id)
  if (ticket.state !== 'ready') {
    return (
      <Page title={desk}>
        <ListState of={ticket}>{() => null}</ListState>
      </Page>
    )
  }
  const { value, problem, at, replace, reload } = ticket
  const kind = labelOf(l.kind, value.kind, l.unknown)
  const category = labelOf(l.category, value.categoryId, l.unknown)
  return (
    <TicketWork ticket={value} replace={replace} reload={reload}>
      {(foot, over) => (
        <Page title={t.title(kind, category)} foot={foot}>
          {problem && <StaleNotice at={at} onRetry={() => void reload()} />}
          <TicketHead ticket={value} replace={replace} />
          <View>
            <VisitGroup key={value.id} ticket={value} replace={replace} />
          </View>
          <StoryList ticket={value} />
          <Hide ticket={value} reload={reload} />
          {over}
        </Page>
      )}
    </TicketWork>
  )
}

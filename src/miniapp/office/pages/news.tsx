import { useState } from 'react'
import type { StaffSeat } from '#contract/session'
import { useWords } from '../../lib/words'
import { staffRoutes } from '../../staff/lib/routes'
import { SeatPage } from '../../staff/ui/seat-page'
import { FilterTabs } from '../../ui/choice'
import { Page } from '../../ui/page'
import { Awards } from '../features/news/awards'
import { NoticeList } from '../features/news/notice-list'
import { text } from '../features/news/text'

const PARTS = ['notices', 'awards'] as const

/** Recognition is the manager's; the desk has the notices alone. */
function Parts({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const [part, setPart] = useState<(typeof PARTS)[number]>('notices')
  if (seat.role !== 'manager' && seat.role !== 'admin') return <NoticeList seat={seat} />
  return (
    <>
      <FilterTabs
        label={t.part}
        value={part}
        choices={PARTS.map((key) => ({ key, words: t.parts[key] }))}
        onPick={setPart}
      />
      {part === 'notices' ? <NoticeList seat={seat} /> : <Awards seat={seat} />}
    </>
  )
}

export default function NewsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.news()}>
      {(seat) => (
        <Page title={t.title}>
          <Parts key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}

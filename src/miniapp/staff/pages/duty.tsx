import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../../lib/words'
import { FilterTabs } from '../../ui/choice'
import { Page } from '../../ui/page'
import { HandoverView } from '../features/duty/handover-view'
import { RosterView } from '../features/duty/roster-view'
import { text } from '../features/duty/text'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'

export default function DeskDutyPage() {
  const t = useWords(text)
  const [part, setPart] = useState<'handover' | 'roster'>('handover')
  return (
    <SeatPage title={t.title} here={staffRoutes.duty()}>
      {({ communityId }) => (
        <Page title={t.title}>
          <FilterTabs
            label={t.parts}
            choices={[
              { key: 'handover', words: t.handover },
              { key: 'roster', words: t.roster },
            ]}
            value={part}
            onPick={setPart}
          />
          <View>
            {part === 'handover' ? (
              <HandoverView key={communityId} communityId={communityId} />
            ) : (
              <RosterView key={communityId} communityId={communityId} />
            )}
          </View>
        </Page>
      )}
    </SeatPage>
  )
}

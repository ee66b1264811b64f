import { View } from '@tarojs/components'
import { useState } from 'react'
import { newsEndpoints } from '#contract/endpoints-news'
import type { DeskNotice } from '#contract/notices'
import type { StaffSeat } from '#contract/session'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { Button } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { NoticeSheet } from './notice-sheet'
import { text } from './text'

/** STF-12: drafts first, then what was published, with how many of those concerned read it. */
export function NoticeList({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const lang = useLang()
  const { communityId } = seat
  const [chosen, setChosen] = useState<DeskNotice | 'new' | null>(null)
  const { words: told, tell } = useTold()
  const notices = useAnswer(`notices/${communityId}`, () =>
    call(newsEndpoints.listDeskNotices, { query: { communityId } }),
  )
  const noteOf = ({ state, buildings, at, reads, readers }: DeskNotice) =>
    [
      t.state[state],
      at === null ? '' : day(Date.parse(at), phone.now(), lang),
      buildings.map((one) => one.name).join(' ') || t.everywhere,
      state === 'draft' ? '' : t.reads(reads, readers),
    ]
      .filter(Boolean)
      .join(' · ')
  const finish = (words: string) => {
    setChosen(null)
    tell(words)
    void notices.reload()
  }
  return (
    <ListState of={notices}>
      {({ items, buildings }) => (
        <>
          <Told words={told} />
          <Button words={t.write} onTap={() => setChosen('new')} />
          {items.length === 0 && <View className="note mt3">{t.noNotices}</View>}
          <Group className="mt3">
            {items.map((one, n) => (
              <Cell
                key={one.id}
                first={n === 0}
                title={one.title}
                note={noteOf(one)}
                onTap={() => setChosen(one)}
              />
            ))}
          </Group>
          {chosen !== null && (
            <NoticeSheet
              communityId={communityId}
              buildings={buildings}
              notice={chosen === 'new' ? null : chosen}
              onClose={() => setChosen(null)}
              onDone={finish}
            />
          )}
        </>
      )}
    </ListState>
  )
}

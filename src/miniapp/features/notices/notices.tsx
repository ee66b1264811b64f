import { CustomWrapper, View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import type { NoticeList } from '#contract/transparency'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { day } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Cell, Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { text } from './text'

const MOST = 50

interface RowsProps {
  readonly items: NoticeList['items']
  /** More than one community: say whose it is. */
  readonly named?: boolean
}

function Rows({ items, named }: RowsProps) {
  const lang = useLang()
  return (
    <Group>
      {items.slice(0, MOST).map((notice, n) => (
        <CustomWrapper key={notice.id}>
          <Cell
            first={n === 0}
            title={notice.title}
            note={[named ? notice.communityName : '', day(instant(notice.at), phone.now(), lang)]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => void go(routes.notice(notice.id))}
          />
        </CustomWrapper>
      ))}
    </Group>
  )
}

const useNotices = (communityId: string | undefined) =>
  useAnswer(`notices/${communityId ?? ''}`, () =>
    call(endpoints.listNotices, { query: communityId === undefined ? {} : { communityId } }),
  )

/** RES-10: all notices of one community, or the newest of each. */
export function Notices({ communityId }: { readonly communityId: string | undefined }) {
  const t = useWords(text)
  const notices = useNotices(communityId)
  return (
    <ListState
      of={notices}
      empty={({ items }) =>
        items.length === 0 ? <Notice icon="bell" title={t.empty} words={t.emptyHint} /> : null
      }
    >
      {({ items }) => <Rows items={items} named={communityId === undefined} />}
    </ListState>
  )
}

const SHORTLY = 4

/** RES-01: before any login. Without signal there are simply none. */
export function GuestNotices() {
  const t = useWords(text)
  const notices = useNotices(undefined)
  const items = notices.state === 'ready' ? notices.value.items : []
  return (
    <View>
      {items.length > 0 && (
        <>
          <Section name={t.title} />
          <Rows named items={items.slice(0, SHORTLY)} />
        </>
      )}
      <Group className="mt3">
        <Cell first icon="progress" title={t.handling} onTap={() => void go(routes.handling())} />
      </Group>
    </View>
  )
}

/** One notice in full. */
export function OneNotice({ id }: { readonly id: string }) {
  const t = useWords(text)
  const lang = useLang()
  const notice = useAnswer(`notice/${id}`, () => call(endpoints.getNotice, { params: { id } }))
  return (
    <ListState of={notice} cards={1}>
      {(value) => (
        <>
          <View className="head" {...access({ role: 'heading', level: 1 })}>
            {value.title}
          </View>
          <View className="cap mt1">
            {t.head(value.communityName, day(instant(value.at), phone.now(), lang))}
          </View>
          <Group className="mt3 pad">
            <View className="words">{value.words}</View>
          </Group>
        </>
      )}
    </ListState>
  )
}

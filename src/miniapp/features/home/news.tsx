import { View } from '@tarojs/components'
import type { HomeScreen } from '#contract/inbox'
import { instant } from '#domain/time'
import { day } from '../../lib/format'
import { go, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useLang, useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { Improvement } from '../../ui/improvement'
import { text } from './text'

/** The newest "you said, we did", and what the house has to announce. */
export function News({ screen }: { readonly screen: HomeScreen }) {
  const t = useWords(text)
  const lang = useLang()
  const home = useHome()
  const { newestImprovement, notices } = screen
  return (
    <View>
      {newestImprovement && (
        <>
          <Section name={t.board}>
            <TextButton className="pull" words={t.all} onTap={() => void go(routes.board())} />
          </Section>
          <Group className="pad">
            <Improvement of={newestImprovement} />
          </Group>
        </>
      )}
      {notices.length > 0 && (
        <>
          <Section name={t.notices}>
            <TextButton
              className="pull"
              words={t.all}
              label={t.allNotices}
              onTap={() => void go(routes.notices(home?.communityId))}
            />
          </Section>
          <Group>
            {notices.map((notice, n) => (
              <Cell
                key={notice.id}
                first={n === 0}
                title={notice.title}
                note={day(instant(notice.at), instant(screen.asOf), lang)}
                onTap={() => void go(routes.notice(notice.id))}
              />
            ))}
          </Group>
        </>
      )}
      <Group className="mt3">
        <Cell first icon="chart" title={t.openness} onTap={() => void go(routes.openness())} />
      </Group>
    </View>
  )
}

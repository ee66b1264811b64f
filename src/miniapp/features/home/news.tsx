import { View } from '@tarojs/components'
import type { HomeScreen } from '#contract/inbox'
import { instant } from '#domain/time'
import { day } from '../../lib/format'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { Improvement } from '../../ui/improvement'
import { text } from './text'

/** The newest "you said, we did", and what the house has to announce. */
export function News({ screen }: { readonly screen: HomeScreen }) {
  const t = useWords(text)
  const lang = useLang()
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
          <Section name={t.notices} />
          <Group>
            {notices.map((notice, n) => (
              <Cell
                key={notice.id}
                first={n === 0}
                title={notice.title}
                note={day(instant(notice.at), instant(screen.asOf), lang)}
              />
            ))}
          </Group>
        </>
      )}
    </View>
  )
}

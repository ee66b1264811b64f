import { CustomWrapper, View } from '@tarojs/components'
import { memo } from 'react'
import type { TicketView, TimelineEntry } from '#contract/tickets'
import { type Instant, instant } from '#domain/time'
import { moment } from '../../../lib/format'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Section } from '../../../ui/group'
import { Photos } from '../../../ui/photo-row'
import { checkText } from '../../../ui/text-check'
import { TimelineItem } from '../../../ui/timeline-item'
import { tell } from './story'
import { text } from './text'

/** The whole story, notes among staff included, oldest first. */
export function StoryList({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const now = instant(ticket.asOf)
  const last = ticket.timeline.length - 1
  return (
    <View>
      <Section name={t.story} />
      <View {...access({ role: 'list', label: t.story })}>
        {ticket.timeline.map((entry, place) => (
          <StoryItem
            key={entry.id}
            entry={entry}
            now={now}
            last={place === last}
            isTitle={entry.type === 'submitted'}
          />
        ))}
      </View>
    </View>
  )
}

interface StoryItemProps {
  readonly entry: TimelineEntry
  readonly now: Instant
  readonly last: boolean
  /** Its words stand at the top of the page already. */
  readonly isTitle: boolean
}

const StoryItem = memo(
  function StoryItem({ entry, now, last, isTitle }: StoryItemProps) {
    const t = useWords(text)
    const marks = useWords(checkText).staff
    const held = entry.check ?? entry.photos.find(({ check }) => check)?.check
    const lang = useLang()
    const { tone, head, detail } = tell(entry, lang)
    const read =
      entry.readAt === null ? undefined : t.read(moment(instant(entry.readAt), now, lang))
    return (
      <CustomWrapper>
        <TimelineItem
          tone={tone}
          head={head}
          time={moment(instant(entry.at), now, lang)}
          detail={detail}
          words={isTitle ? null : entry.words}
          mark={read}
          last={last}
        >
          <Photos photos={isTitle ? [] : entry.photos} />
          {held && <View className="cap">{marks[held]}</View>}
        </TimelineItem>
      </CustomWrapper>
    )
  },
  // What was told does not change; only "today" moves on, and then the whole page is asked anew.
  (a, b) => a.last === b.last && JSON.stringify(a.entry) === JSON.stringify(b.entry),
)

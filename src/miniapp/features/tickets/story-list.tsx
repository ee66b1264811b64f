import { CustomWrapper, View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView, TimelineEntry } from '#contract/tickets'
import { type Instant, instant } from '#domain/time'
import { moment } from '../../lib/format'
import type { Errand, Item } from '../../lib/outbox/errand'
import { useTicketQueue } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { TextButton } from '../../ui/button'
import { Photos } from '../../ui/photo-row'
import { Timeline, TimelineItem } from '../../ui/timeline-item'
import { Checked, heldPhoto } from './checked'
import { tellEntry, tellGap } from './story'
import { text as listText } from './text'
import { storyText } from './text-story'
import { text } from './text-track'

interface EntryProps {
  readonly ticketId: string
  readonly entry: TimelineEntry
  readonly before: TimelineEntry | undefined
  readonly now: Instant
  readonly last: boolean
}

function Entry({ ticketId, entry, before, now, last }: EntryProps) {
  const lang = useLang()
  const told = tellEntry(entry, now, lang)
  const gap = tellGap(before, instant(entry.at), lang)
  const read = entry.by.as === 'you' && entry.readAt
  const held = heldPhoto(entry.photos)
  return (
    <TimelineItem
      tone={told.tone}
      head={told.head}
      detail={[gap, told.detail].filter(Boolean).join(' · ') || undefined}
      time={moment(instant(entry.at), now, lang)}
      words={entry.words}
      mark={read ? storyText[lang].readAt(moment(instant(read), now, lang)) : undefined}
      last={last}
    >
      {entry.photos.length > 0 && (
        <View className="mt2">
          <Photos photos={entry.photos} />
        </View>
      )}
      <Checked
        ticketId={ticketId}
        subjectId={entry.check === undefined ? held?.id : entry.messageId}
        check={entry.check ?? held?.check}
        mine={entry.by.as === 'you'}
      />
    </TimelineItem>
  )
}

type MessageErrand = Extract<Errand, { kind: 'message' }>

const isMessage = (item: Item): item is Item & { readonly errand: MessageErrand } =>
  item.errand.kind === 'message' && item.state !== 'arrived'

/** Words that still lie on this phone, at the end of the story and marked as such. */
function Queued({ item, last }: { item: Item & { errand: MessageErrand }; last: boolean }) {
  const lang = useLang()
  const t = useWords(text)
  const tell = useTellProblem()
  const stuck = item.state === 'stuck' && item.problem
  return (
    <TimelineItem
      tone="you"
      queued
      head={storyText[lang].you}
      time={moment(item.at, phone.now(), lang)}
      words={item.errand.body.words || t.photosReady(item.photos.length)}
      mark={stuck ? tell(stuck) : t.queuedHint}
      last={last}
    />
  )
}

/** The newest steps of a long story; more at first is more than 12 kB for a phone. */
const FIRST = 10

/** What happened, oldest first; the newest stands above the composer. */
export function StoryList({ ticket }: { readonly ticket: TicketView }) {
  const queued = useTicketQueue(ticket.id).filter(isMessage)
  const now = instant(ticket.asOf)
  const { timeline } = ticket
  const { older } = useWords(listText)
  const [from, setFrom] = useState(Math.max(0, timeline.length - FIRST))
  const story = (
    <Timeline>
      {timeline.slice(from).map((entry, n) => (
        <CustomWrapper key={entry.id}>
          <Entry
            ticketId={ticket.id}
            entry={entry}
            before={timeline[from + n - 1]}
            now={now}
            last={queued.length === 0 && from + n === timeline.length - 1}
          />
        </CustomWrapper>
      ))}
      {queued.map((item, n) => (
        <Queued key={item.id} item={item} last={n === queued.length - 1} />
      ))}
    </Timeline>
  )
  if (from === 0) return story
  return (
    <>
      <TextButton flush words={older} onTap={() => setFrom(0)} />
      {story}
    </>
  )
}

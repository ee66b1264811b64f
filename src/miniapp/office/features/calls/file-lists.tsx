import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { HomeFile } from '#contract/home-file'
import { type Instant, instant } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { day, moment } from '../../../lib/format'
import { go, routes } from '../../../lib/routes'
import { useLang, useWords } from '../../../lib/words'
import { Cell, Group, Section } from '../../../ui/group'
import { text } from './text-file'
import { names } from './text-names'

interface PartProps {
  readonly name: string
  readonly none: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ name, none, count, children }: PartProps) {
  return (
    <View>
      <Section name={name} />
      {count === 0 ? <View className="note">{none}</View> : <Group>{children}</Group>}
    </View>
  )
}

interface OfProps {
  readonly file: HomeFile
  readonly now: Instant
}

function Tickets({ file, now }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const l = useWords(labels)
  const lang = useLang()
  return (
    <Part name={t.tickets} none={t.noTickets} count={file.tickets.length}>
      {file.tickets.map((one, place) => (
        <Cell
          key={one.id}
          first={place === 0}
          title={one.words}
          note={`${labelOf(l.state, one.state, n.other)} · ${day(instant(one.submittedAt), now, lang)}`}
          onTap={() => void go(routes.deskTicket(one.id))}
        />
      ))}
    </Part>
  )
}

function Followups({ file, now }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  return (
    <Part name={t.followups} none={t.noFollowups} count={file.followups.length}>
      {file.followups.map(({ id, plan, state, dueAt, endedAt }, place) => (
        <Cell
          key={id}
          first={place === 0}
          title={labelOf(n.plan, plan, n.other)}
          note={
            endedAt === null
              ? t.due(day(instant(dueAt), now, lang))
              : t.ended(day(instant(endedAt), now, lang))
          }
          value={labelOf(n.state, state, n.other)}
        />
      ))}
    </Part>
  )
}

function Contacts({ file, now }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  return (
    <Part name={t.contacts} none={t.noContacts} count={file.contacts.length}>
      {file.contacts.map(({ at, channel, result, by }, place) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: two contacts of one minute have nothing else
          key={place}
          first={place === 0}
          title={[labelOf(n.channel, channel, n.other), result && labelOf(n.result, result, '')]
            .filter(Boolean)
            .join(' · ')}
          note={[moment(instant(at), now, lang), by].filter(Boolean).join(' · ')}
        />
      ))}
    </Part>
  )
}

function Ratings({ file, now }: OfProps) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  const { ratings } = file
  if (ratings === null) return null
  return (
    <View>
      <Part name={t.ratings} none={t.noRatings} count={ratings.length}>
        {ratings.map(({ at, kind, filledBy, scores }, place) => (
          <Cell
            key={at}
            first={place === 0}
            title={scores
              .map(({ question, score }) => `${labelOf(n.question, question, n.other)} ${score}`)
              .join(' · ')}
            note={[t.kind[kind], filledBy === 'staff' ? t.byStaff : '', day(instant(at), now, lang)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Part>
      <View className="note mt2">{t.ratingsHint}</View>
    </View>
  )
}

/** What is open, what comes, what was. */
export function FileLists({ file, now }: OfProps) {
  return (
    <View>
      <Tickets file={file} now={now} />
      <Followups file={file} now={now} />
      <Contacts file={file} now={now} />
      <Ratings file={file} now={now} />
    </View>
  )
}

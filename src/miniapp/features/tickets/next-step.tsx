import { View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { day } from '../../lib/format'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Group } from '../../ui/group'
import { Notice } from '../../ui/notice'
import { whoIs } from './story'
import { storyText } from './text-story'
import { text } from './text-track'

interface Props {
  readonly ticket: TicketView
}

/** Own words after "we say it is done": perhaps it is not. */
function hasWrittenSince({ timeline, allowed }: TicketView): boolean {
  const claims = timeline.map(({ transition }) => transition === 'T9' || transition === 'T10')
  const since = timeline.slice(claims.lastIndexOf(true) + 1)
  return (
    allowed.includes('reopen') &&
    since.some(({ by, type }) => by.as === 'you' && type === 'message')
  )
}

function Confirm({ ticket }: Props) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <Group className="pad mt3">
      <View className="strong">{t.claim}</View>
      {ticket.autoCloseAt && (
        <View className="note">
          {t.autoClose(day(instant(ticket.autoCloseAt), instant(ticket.asOf), lang))}
        </View>
      )}
      {hasWrittenSince(ticket) && <View className="mt2">{t.stillWrong}</View>}
      <Button
        className="mt3"
        words={t.toConfirm}
        onTap={() => void go(routes.confirm(ticket.id))}
      />
      {hasWrittenSince(ticket) && (
        <Button
          kind="plain"
          className="mt2"
          words={t.reopen}
          onTap={() => void go(routes.confirm(ticket.id))}
        />
      )}
    </Group>
  )
}

/** What staff want to know, next to where it is answered. */
function Question({ ticket }: Props) {
  const t = useWords(text)
  const lang = useLang()
  const asked = ticket.timeline.filter((entry) => entry.transition === 'T5')
  const question = asked[asked.length - 1]
  return (
    <Group className="pad mt3">
      <View className="strong">
        {question ? storyText[lang].asks(whoIs(question, lang)) : t.askTitle}
      </View>
      {question?.words && <View className="said words mt1">{question.words}</View>}
      <View className="note mt2">{t.askHint}</View>
    </Group>
  )
}

function OnHold({ ticket }: Props) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const holds = ticket.timeline.filter((entry) => entry.transition === 'T7')
  const reason = holds[holds.length - 1]?.facts.reason ?? ''
  if (ticket.expectedAt === null) return null
  const when = day(instant(ticket.expectedAt), instant(ticket.asOf), lang)
  return (
    <Notice
      className="mt3"
      icon="pause"
      title={t.hold(labelOf(l.holdReason, reason, l.unknown), when)}
    />
  )
}

/** Where a declined matter can be taken, and until when this one can be taken up again. */
function SettledHints({ ticket }: Props) {
  const t = useWords(text)
  const lang = useLang()
  const declines = ticket.timeline.filter((entry) => entry.transition === 'T15')
  const whereTo = declines[declines.length - 1]?.facts.whereTo ?? ''
  const until = ticket.reopenUntil
    ? day(instant(ticket.reopenUntil), instant(ticket.asOf), lang)
    : ''
  const reopens = ticket.allowed.includes('reopen')
  return (
    <View>
      {ticket.state === 'declined' && <View className="strong">{t.declined(whereTo)}</View>}
      {reopens && until && <View className="note">{t.reopenHint(until)}</View>}
      {ticket.may.follow === true && <View className="note">{t.followHint}</View>}
    </View>
  )
}

function Settled({ ticket }: Props) {
  const t = useWords(text)
  const { id, kind, state, may, allowed, rating } = ticket
  const rates = may.rate && rating === null
  const toConfirm = () => void go(routes.confirm(id))
  const deeds = [
    ...(rates ? [{ words: t.rate, kind: 'main' as const, onTap: toConfirm }] : []),
    ...(allowed.includes('reopen')
      ? [{ words: t.reopen, kind: 'plain' as const, onTap: toConfirm }]
      : []),
    ...(may.follow === true
      ? [
          {
            words: t.follow,
            kind: 'plain' as const,
            onTap: () => void go(routes.submit({ kind, followsId: id })),
          },
        ]
      : []),
  ]
  if (deeds.length === 0 && state !== 'declined') return null
  return (
    <Group className="pad mt3">
      <SettledHints ticket={ticket} />
      <View className="row wrap mt2">
        {deeds.map((deed) => (
          <View key={deed.words} className="mr2">
            <Button small {...deed} />
          </View>
        ))}
      </View>
    </Group>
  )
}

/** What the resident can do next, in the one place where it is looked for; nothing while others work. */
export function NextStep({ ticket }: Props) {
  switch (ticket.state) {
    case 'resolved':
      return <Confirm ticket={ticket} />
    case 'pending_resident':
      return <Question ticket={ticket} />
    case 'on_hold':
      return <OnHold ticket={ticket} />
    case 'closed':
    case 'declined':
      return <Settled ticket={ticket} />
    case 'submitted':
    case 'accepted':
    case 'processing':
    case 'merged':
    case 'withdrawn':
      return null
  }
}

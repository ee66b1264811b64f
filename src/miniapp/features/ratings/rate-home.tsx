import { CustomWrapper, View } from '@tarojs/components'
import type { MyRatings } from '#contract/ratings'
import { type Instant, instant, iso } from '#domain/time'
import { day } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { Button, TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { Notice } from '../../ui/notice'
import { TicketCard } from '../../ui/ticket-card'
import { GivenAnswer } from './given-answer'
import { text } from './text'

function Quarter({ ratings }: { readonly ratings: MyRatings }) {
  const t = useWords(text)
  const lang = useLang()
  const { current, previous } = ratings
  if (current === null) {
    return (
      <Group className="pad">
        <View>{t.quarterCard}</View>
        <View className="cap">{t.quarterCost}</View>
        <Button className="mt3" words={t.rateNow} onTap={() => void go(routes.rateServices())} />
        {previous && (
          <View className="mt4">
            <View className="cap">{t.last}</View>
            <GivenAnswer of={previous} />
          </View>
        )}
      </Group>
    )
  }
  const changes = phone.now() <= instant(current.editableUntil)
  return (
    <Group className="pad">
      <View className="row between">
        <View className="cap">
          {t.answered(day(instant(current.submittedAt), phone.now(), lang))}
        </View>
        {changes && (
          <TextButton flush words={t.change} onTap={() => void go(routes.rateServices())} />
        )}
      </View>
      <GivenAnswer of={current} />
    </Group>
  )
}

/** The page behind the tab "rate": what waits for a word, and the six things of the quarter. */
export function RateHome({ ratings, at }: { readonly ratings: MyRatings; readonly at: Instant }) {
  const t = useWords(text)
  return (
    <>
      <Section name={t.waiting} />
      {ratings.waiting.length === 0 ? (
        <Notice icon="rate" title={t.nothingWaiting} words={t.nothingWaitingHint} />
      ) : (
        <Group>
          {ratings.waiting.map((ticket, n) => (
            <CustomWrapper key={ticket.id}>
              <TicketCard
                ticket={ticket}
                asOf={iso(at)}
                first={n === 0}
                action={ticket.state === 'resolved' ? t.toConfirm : t.toRate}
                onAction={() => void go(routes.confirm(ticket.id))}
                onOpen={() => void go(routes.ticket(ticket.id))}
              />
            </CustomWrapper>
          ))}
        </Group>
      )}
      <Section name={t.quarter} />
      <Quarter ratings={ratings} />
      <Group className="mt3">
        <Cell
          first
          title={t.answers}
          note={t.answersHint}
          onTap={() => void go(routes.answers())}
        />
        <Cell title={t.praisePerson} onTap={() => void go(routes.praisePerson())} />
      </Group>
    </>
  )
}

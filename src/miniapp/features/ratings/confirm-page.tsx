import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { PROMISE } from '#domain/tickets/policy'
import { instant } from '#domain/time'
import { moment } from '../../lib/format'
import { useTicketQueue } from '../../lib/outbox/use-outbox'
import { go, replace, routes } from '../../lib/routes'
import { askInTap } from '../../lib/subscribe'
import type { Loaded } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Claim } from './claim'
import { RatingQuestions } from './rating-questions'
import { text } from './text-confirm'
import { text as sentText } from './text-sent'
import { Thanks } from './thanks'
import { useTicketRating } from './use-ticket-rating'
import { useVerdict } from './use-verdict'
import { type Decided, verdictsFor } from './verdict'
import { VerdictQuestions } from './verdict-questions'

interface Sent {
  readonly decided: Decided | null
  readonly kept: boolean
}

/** Silence after "not solved" and "don't know": nothing has been finished that could be rated. */
const asksRating = (decided: Decided | null): boolean =>
  decided !== 'reopen' && decided !== 'unclear'

/** WeChat wants to be asked inside the tap, before anything is on its way. */
const askBefore = (decided: Decided | null): void => {
  if (decided !== null) askInTap('confirm')
}

function ConfirmForm({ ticket, onSent }: { ticket: TicketView; onSent: (sent: Sent) => void }) {
  const t = useWords(text)
  const s = useWords(sentText)
  const verdict = useVerdict()
  const rating = useTicketRating(ticket)
  const offered = verdictsFor(ticket)
  const rates = ticket.may.rate && asksRating(verdict.decided)
  const ratesOnly = offered.every((one) => one === 'no')
  const [missing, setMissing] = useState(false)

  const lang = useLang()
  const until =
    ticket.rating && moment(instant(ticket.rating.editableUntil), instant(ticket.asOf), lang)
  const hint = until ? t.editableUntil(until) : t.editable
  const submit = () => {
    if (!verdict.isComplete()) return
    askBefore(verdict.decided)
    // In this order in one lane: the answer goes before the rating, also without a signal.
    const answered = verdict.send(ticket)
    const rated = rates ? rating.send() : null
    setMissing(answered === null && rated === null)
    if (answered === null && rated === null) return
    const kept = (answered?.kept ?? true) && (rated?.kept ?? true)
    onSent({ decided: verdict.decided, kept })
  }
  return (
    <Page
      title={ratesOnly ? t.rateOnlyTitle : t.confirmTitle}
      foot={<Button words={s.submit} onTap={submit} />}
      footHint={missing ? s.chooseFirst : hint}
    >
      <Claim ticket={ticket} />
      {offered.length > 0 && (
        <VerdictQuestions form={verdict} offered={offered} reopened={ticket.reopenCount} />
      )}
      {ticket.reopenCount >= PROMISE.reopenMax && (
        <Notice
          className="mt3"
          icon="warn"
          title={t.noMore}
          action={t.followOn}
          onAction={() => void go(routes.submit({ kind: ticket.kind, followsId: ticket.id }))}
        />
      )}
      <View>{rates && <RatingQuestions form={rating} />}</View>
    </Page>
  )
}

/** Confirm, reopen and rate in one go (RES-05). */
export function ConfirmPage({ ticket }: { readonly ticket: Loaded<TicketView> }) {
  const t = useWords(text)
  const [sent, setSent] = useState<Sent | null>(null)
  const id = ticket.state === 'ready' ? ticket.value.id : ''
  const queued = useTicketQueue(id).length > 0

  if (sent !== null) {
    return (
      <Page
        title={t.confirmTitle}
        foot={<Button words={t.seeProgress} onTap={() => void replace(routes.ticket(id))} />}
      >
        <Thanks decided={sent.decided} waits={queued} kept={sent.kept} />
      </Page>
    )
  }
  if (ticket.state !== 'ready') {
    return (
      <Page title={t.confirmTitle}>
        <ListState of={ticket} cards={1}>
          {() => <View />}
        </ListState>
      </Page>
    )
  }
  const { value } = ticket
  if (verdictsFor(value).length === 0 && !value.may.rate) {
    return (
      <Page title={t.confirmTitle}>
        <Notice
          icon="check"
          title={t.nothingToConfirm}
          words={t.nothingToConfirmHint}
          action={t.seeProgress}
          onAction={() => void replace(routes.ticket(value.id))}
        />
      </Page>
    )
  }
  return <ConfirmForm key={value.cycle} ticket={value} onSent={setSent} />
}

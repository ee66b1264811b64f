import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { TicketView } from '#contract/tickets'
import { call } from '../../lib/call'
import type { Loaded } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { StateChip } from '../../ui/chip'
import { Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Page } from '../../ui/page'
import { Acts, hasActs } from './acts'
import { Linked } from './linked'
import { NextStep } from './next-step'
import { StoryList } from './story-list'
import { text } from './text-track'
import { ThreadFoot } from './thread-foot'
import { TicketHeader } from './ticket-header'
import { VisitCard } from './visit-card'

/** The staff see that it was read. Said once per newest entry; nobody waits for the answer. */
function useReadMark(ticket: TicketView | null): void {
  const id = ticket?.id ?? null
  const newest = ticket?.timeline[ticket.timeline.length - 1]?.id ?? null
  useEffect(() => {
    if (id !== null && newest !== null)
      void call(endpoints.readTicket, { params: { id }, body: {} })
  }, [id, newest])
}

function Foot({ ticket, onDone }: { ticket: TicketView; onDone: (next: TicketView) => void }) {
  return (
    <>
      <Acts ticket={ticket} onDone={onDone} />
      {ticket.may.message && <ThreadFoot key={ticket.id} ticket={ticket} />}
    </>
  )
}

const hasFoot = (ticket: TicketView): boolean => ticket.may.message || hasActs(ticket)

/** One ticket, from its words to the last of its story (RES-04). */
export function TrackPage({ ticket }: { readonly ticket: Loaded<TicketView> }) {
  const t = useWords(text)
  const ready = ticket.state === 'ready' ? ticket : null
  useReadMark(ready?.value ?? null)
  // What was done is said in the foot, also when nothing is left to do there.
  const [acted, setActed] = useState(false)
  const done = (next: TicketView) => {
    setActed(true)
    ready?.replace(next)
  }
  const foot = ready && (acted || hasFoot(ready.value)) && (
    <Foot ticket={ready.value} onDone={done} />
  )
  return (
    <Page title={t.trackTitle} foot={foot}>
      <ListState of={ticket} cards={2}>
        {(value) => (
          <View>
            <TicketHeader ticket={value} />
            <NextStep ticket={value} />
            <View>
              <VisitCard ticket={value} onDone={done} />
            </View>
            <Linked ticket={value} />
            <Section name={t.story}>
              <StateChip ticket={value} />
            </Section>
            <StoryList ticket={value} />
          </View>
        )}
      </ListState>
    </Page>
  )
}

import { type ReactNode, useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { useSeat } from '../../../lib/session'
import { useWords } from '../../../lib/words'
import { Told } from '../../ui/told'
import { useTold } from '../../ui/use-told'
import { ActionBar, UndoStrip } from './action-bar'
import { type Deed, type FormDeed, isOneTap } from './actions'
import { DeedSheet, MoreSheet } from './deed-sheet'
import { blanksOf } from './fill'
import { QueuedNote } from './queued-note'
import { ReplyFoot } from './reply-foot'
import { SavedSheet } from './saved-sheet'
import { seenOf } from './seen'
import { text } from './text'
import { usePhotos } from './use-photos'
import { useReply } from './use-reply'
import { useWork } from './use-work'

type Open = FormDeed | 'more' | 'saved' | null

interface TicketWorkProps {
  readonly ticket: TicketView
  readonly replace: (ticket: TicketView) => void
  readonly reload: () => Promise<void>
  /** The page: what is done stands in its foot, what is asked for lies over it. */
  readonly children: (foot: ReactNode, over: ReactNode) => ReactNode
}

/** Everything that can be done with one ticket. */
export function TicketWork({ children, ...props }: TicketWorkProps) {
  const hand = useHand(props)
  return <>{children(<Foot {...hand} />, <Over {...hand} />)}</>
}

type Hand = ReturnType<typeof useHand>

function useHand({ ticket, replace, reload }: Omit<TicketWorkProps, 'children'>) {
  const t = useWords(text)
  const [open, setOpen] = useState<Open>(null)
  const photos = usePhotos()
  const work = useWork(ticket.id, { replace, reload })
  const reply = useReply(ticket, work, photos)
  const { words: told, tell } = useTold()
  const close = () => setOpen(null)
  return {
    told,
    ticket,
    work,
    reply,
    photos,
    open,
    setOpen,
    close,
    busy: work.busy !== null,
    done(deed: Deed, how: 'done' | 'queued') {
      close()
      tell(how === 'queued' ? t.queued : t.done[deed])
    },
    async start(deed: Deed) {
      work.forget()
      if (!isOneTap(deed)) return setOpen(deed)
      close()
      const went = await work.transit(deed, {}, seenOf(ticket))
      if (went !== false) tell(went === 'queued' ? t.queued : t.done[deed])
    },
    async addPhotos() {
      const added = await photos.add()
      if (added !== 'ok') tell(added === 'full' ? t.photosFull : t.unreadable)
    },
    async sendSaved(words: string, savedReplyId: string) {
      close()
      const sent = await work.say({ words, savedReplyId }, false, seenOf(ticket))
      // What could not go out waits in the field, like everything that was typed.
      if (sent !== false) tell(sent === 'queued' ? t.queued : t.sent)
      else reply.insert(words, savedReplyId)
    },
  }
}

function Foot({ told, ticket, work, reply, photos, busy, start, setOpen, addPhotos }: Hand) {
  return (
    <>
      <Told words={told} />
      <UndoStrip ticket={ticket} busy={busy} onUndo={() => void start('undo')} />
      <ActionBar
        ticket={ticket}
        busy={busy}
        onDeed={(deed) => void start(deed)}
        onMore={() => setOpen('more')}
      />
      <QueuedNote ticket={ticket} putBack={reply.putBack} />
      <ReplyFoot
        ticket={ticket}
        work={work}
        reply={reply}
        photos={photos}
        onSaved={() => setOpen('saved')}
        onPhotos={() => void addPhotos()}
      />
    </>
  )
}

function Over({ ticket, work, reply, open, close, start, done, sendSaved }: Hand) {
  const t = useWords(text)
  const me = useSeat()?.alias ?? ''
  const deed = open === 'more' || open === 'saved' ? null : open
  return (
    <>
      <MoreSheet
        ticket={ticket}
        open={open === 'more'}
        onClose={close}
        onDeed={(chosen) => void start(chosen)}
      />
      <SavedSheet
        communityId={ticket.communityId}
        blanks={blanksOf(ticket, me, t.somebody)}
        open={open === 'saved'}
        onClose={close}
        onUse={(words, id) => {
          reply.insert(words, id)
          close()
        }}
        onSend={(words, id) => void sendSaved(words, id)}
      />
      <DeedSheet
        deed={deed}
        ticket={ticket}
        work={work}
        onClose={close}
        onDone={(how) => {
          if (deed !== null) done(deed, how)
        }}
      />
    </>
  )
}

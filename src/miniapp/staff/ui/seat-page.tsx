import type { ReactNode } from 'react'
import type { StaffSeat } from '#contract/session'
import { go, replace, routes } from '../../lib/routes'
import { useSeat, useSession } from '../../lib/session'
import { tokenNow } from '../../lib/token'
import { useWords } from '../../lib/words'
import { Skeleton } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { AlarmBell } from './alarm-bell'
import { text } from './text'

interface SeatPageProps {
  readonly title: string
  /** Where to come back to after signing in. */
  readonly here: string
  /** The whole page, for somebody who works here. */
  readonly children: (seat: StaffSeat) => ReactNode
}

/** The pages of staff say whom they are for before they ask the cloud anything. */
export function SeatPage({ title, here, children }: SeatPageProps) {
  const t = useWords(text)
  const seat = useSeat()
  const signedIn = useSession((session) => session.me !== null)
  if (seat !== null) {
    return (
      <>
        <AlarmBell communityId={seat.communityId} />
        {children(seat)}
      </>
    )
  }
  if (!signedIn && tokenNow() !== null) {
    return (
      <Page title={title}>
        <Skeleton cards={3} />
      </Page>
    )
  }
  return (
    <Page title={title}>
      {signedIn ? (
        <Notice
          icon="people"
          title={t.noSeat}
          words={t.noSeatHint}
          action={t.toHome}
          onAction={() => void replace(routes.home())}
        />
      ) : (
        <Notice
          icon="me"
          title={t.noSeat}
          words={t.signInHint}
          action={t.signIn}
          onAction={() => void go(routes.enter(here))}
        />
      )}
    </Page>
  )
}

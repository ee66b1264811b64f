import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { moment } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Tap } from '../../ui/tap'
import { AskSheet } from './act-sheet'
import styles from './acts.module.css'
import { useTellRefusal } from './tell-refusal'
import { text } from './text-track'
import { useActs } from './use-acts'

interface ActsProps {
  readonly ticket: TicketView
  readonly onDone: (ticket: TicketView) => void
}

function useOutcome(
  outcome: ReturnType<typeof useActs>['outcome'],
  again: string | null,
): string | null {
  const t = useWords(text)
  const tell = useTellRefusal()
  if (outcome === null) return null
  if (outcome.problem) return tell(outcome.problem)
  return { urge: again === null ? t.urged : null, hide: t.nameHidden, withdraw: t.withdrawn }[
    outcome.act
  ]
}

/** When the next reminder is possible, in words, while one has just been sent. */
function useUrgeAgain({ urgeAgainAt, asOf }: TicketView): string | null {
  const t = useWords(text)
  const lang = useLang()
  return urgeAgainAt ? t.urgeAgain(moment(instant(urgeAgainAt), instant(asOf), lang)) : null
}

export const hasActs = ({ may, allowed, urgeAgainAt }: TicketView): boolean =>
  may.urge || may.hideName || allowed.includes('withdraw') || Boolean(urgeAgainAt)

/** Exactly what the cloud says this person may do now. */
export function Acts({ ticket, onDone }: ActsProps) {
  const t = useWords(text)
  const acts = useActs(ticket, onDone)
  const again = useUrgeAgain(ticket)
  const said = useOutcome(acts.outcome, again)
  const [asking, setAsking] = useState<'withdraw' | 'hide' | null>(null)
  const withdraws = ticket.allowed.includes('withdraw')
  const { urge, hideName } = ticket.may
  if (!hasActs(ticket) && said === null) return null

  const doIt = async (act: () => Promise<void>) => {
    await act()
    setAsking(null)
  }
  const seenBy = ticket.ownerName === null ? t.hideSeenBefore : t.hideSeen(ticket.ownerName)
  const told = [said, again].filter(Boolean).join(' ')
  return (
    <View>
      {told && (
        <View className="note" {...access({ role: 'status', live: 'polite' })}>
          {told}
        </View>
      )}
      <View className={styles.acts}>
        {urge && (
          <Tap className={styles.act} onTap={() => void acts.urge()}>
            {t.urge}
          </Tap>
        )}
        {hideName && (
          <Tap className={styles.act} onTap={() => setAsking('hide')}>
            {t.hideName}
          </Tap>
        )}
        {withdraws && (
          <Tap className={styles.act} onTap={() => setAsking('withdraw')}>
            {t.withdraw}
          </Tap>
        )}
      </View>
      <AskSheet
        title={t.withdrawTitle}
        hints={[t.withdrawHint]}
        yes={t.withdrawYes}
        no={t.keepIt}
        danger
        busy={acts.busy === 'withdraw'}
        open={asking === 'withdraw'}
        onYes={() => void doIt(acts.withdraw)}
        onClose={() => setAsking(null)}
      />
      <AskSheet
        title={t.hideTitle}
        hints={[t.hideHint, seenBy]}
        yes={t.hideYes}
        busy={acts.busy === 'hide'}
        open={asking === 'hide'}
        onYes={() => void doIt(acts.hide)}
        onClose={() => setAsking(null)}
      />
    </View>
  )
}

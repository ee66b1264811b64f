import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Tap } from '../../ui/tap'
import styles from './acts.module.css'
import { text } from './text-track'
import { useActs } from './use-acts'

interface ActsProps {
  readonly ticket: TicketView
  readonly onDone: (ticket: TicketView) => void
}

function useOutcome(outcome: ReturnType<typeof useActs>['outcome']): string | null {
  const t = useWords(text)
  const tell = useTellProblem()
  if (outcome === null) return null
  if (outcome.problem) return tell(outcome.problem)
  return { urge: t.urged, hide: t.nameHidden, withdraw: t.withdrawn }[outcome.act]
}

/** Exactly what the cloud says this person may do now. */
export function Acts({ ticket, onDone }: ActsProps) {
  const t = useWords(text)
  const acts = useActs(ticket, onDone)
  const said = useOutcome(acts.outcome)
  const [asking, setAsking] = useState(false)
  const withdraws = ticket.allowed.includes('withdraw')
  const { urge, hideName } = ticket.may
  if (!urge && !hideName && !withdraws && said === null) return null

  const withdraw = async () => {
    await acts.withdraw()
    setAsking(false)
  }
  return (
    <View>
      {said && (
        <View className="note" {...access({ role: 'status', live: 'polite' })}>
          {said}
        </View>
      )}
      <View className={styles.acts}>
        {urge && (
          <Tap className={styles.act} onTap={() => void acts.urge()}>
            {t.urge}
          </Tap>
        )}
        {hideName && (
          <Tap className={styles.act} onTap={() => void acts.hide()}>
            {t.hideName}
          </Tap>
        )}
        {withdraws && (
          <Tap className={styles.act} onTap={() => setAsking(true)}>
            {t.withdraw}
          </Tap>
        )}
      </View>
      <Sheet title={t.withdrawTitle} open={asking} onClose={() => setAsking(false)}>
        <View className="note">{t.withdrawHint}</View>
        <Button
          className="mt3"
          kind="danger"
          words={t.withdrawYes}
          busy={acts.busy === 'withdraw'}
          onTap={() => void withdraw()}
        />
        <View className="center">
          <TextButton tone="quiet" words={t.keepIt} onTap={() => setAsking(false)} />
        </View>
      </Sheet>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import styles from './nps.module.css'
import { NpsReasons, NpsScale } from './nps-questions'
import { NpsThanks } from './nps-thanks'
import { text } from './text'
import { useNps } from './use-nps'
import { decline } from './use-prompt'
import { useSeen } from './use-seen'

interface NpsCardProps {
  readonly invitationId: string
  readonly houseId: string
  /** While it is being answered its button is the page's one main action. */
  readonly onAnswering: (answering: boolean) => void
  readonly onAnswered: () => void
}

const ELEMENT = 'nps-card'

/** The question on the home page, answered in place: three taps, never over the page. */
export function NpsCard({ invitationId, houseId, onAnswering, onAnswered }: NpsCardProps) {
  const t = useWords(text)
  const nps = useNps({ houseId, invitationId })
  const answering = nps.score !== null && nps.stage === 'asking'
  const send = () => {
    if (nps.send()) onAnswered()
  }
  useSeen(invitationId, ELEMENT)
  useEffect(() => {
    onAnswering(answering)
  }, [answering, onAnswering])

  return (
    <View id={ELEMENT} className={styles.card} {...access({ role: 'region', label: t.title })}>
      {nps.stage === 'asking' ? (
        <>
          <View className={styles.top}>
            <View className="cap">{t.cost}</View>
            <Tap className={styles.close} label={t.close} onTap={() => decline.close(invitationId)}>
              <Icon name="close" size="s" />
            </Tap>
          </View>
          <NpsScale nps={nps} />
          <View>
            <NpsReasons nps={nps} />
          </View>
          <View className={`${styles.deeds} mt3`}>
            {answering && <Button small className={styles.done} words={t.done} onTap={send} />}
            <TextButton
              tone="quiet"
              className={answering ? 'ml2' : ''}
              words={t.later}
              onTap={() => decline.later(invitationId)}
            />
            {!answering && <View className="grow" />}
            <TextButton
              tone="quiet"
              className="pull"
              words={t.never}
              onTap={() => decline.never(invitationId)}
            />
          </View>
        </>
      ) : (
        <NpsThanks id={nps.id} stage={nps.stage} />
      )}
    </View>
  )
}

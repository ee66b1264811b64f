import { View } from '@tarojs/components'
import { usePrefs } from '../../lib/prefs'
import { back } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Skeleton } from '../../ui/list-state'
import { Page } from '../../ui/page'
import styles from './nps.module.css'
import { NpsReasons, NpsScale } from './nps-questions'
import { NpsThanks } from './nps-thanks'
import { text } from './text'
import { useGivenNps } from './use-given-nps'
import { type NpsStart, useNps } from './use-nps'
import { decline } from './use-prompt'

interface NpsPageProps {
  readonly houseId: string
  readonly invitationId?: string | undefined
}

/** The question on a page of its own: easy mode, and wherever a message leads to it. */
export function NpsPage(props: NpsPageProps) {
  const given = useGivenNps(props.invitationId === undefined)
  // Wait for what was said before, so that it is changed and not forgotten.
  if (given === 'loading') return <Loading />
  return <Asking {...props} start={given ?? undefined} />
}

function Loading() {
  const t = useWords(text)
  return (
    <Page title={t.title}>
      <Skeleton cards={1} />
    </Page>
  )
}

function Asking({
  houseId,
  invitationId,
  start,
}: NpsPageProps & { readonly start: NpsStart | undefined }) {
  const t = useWords(text)
  const elder = usePrefs((prefs) => prefs.elder)
  const nps = useNps({ houseId, invitationId, start })
  const leave = (say: (id: string) => void) => () => {
    if (invitationId) say(invitationId)
    void back()
  }

  if (nps.stage !== 'asking') {
    return (
      <Page title={t.title} foot={<Button words={t.back} onTap={() => void back()} />}>
        <View className={styles.page}>
          <NpsThanks id={nps.id} stage={nps.stage} />
        </View>
      </Page>
    )
  }
  const answering = nps.score !== null
  return (
    <Page title={t.title} foot={answering && <Button words={t.done} onTap={nps.send} />}>
      <View className={styles.page} {...access({ role: 'region', label: t.title })}>
        <NpsScale nps={nps} easy={elder} />
        <View>
          <NpsReasons nps={nps} />
        </View>
        {invitationId && (
          <View className="mt4">
            <Button kind="plain" words={t.laterPage} onTap={leave(decline.later)} />
            <TextButton
              tone="quiet"
              className={styles.wide}
              words={t.never}
              onTap={leave(decline.never)}
            />
          </View>
        )}
      </View>
    </Page>
  )
}

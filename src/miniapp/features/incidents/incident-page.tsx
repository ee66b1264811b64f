import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { IncidentView } from '#contract/incidents'
import { JOIN_WORDS } from '#domain/incidents/incident'
import { type Instant, instant } from '#domain/time'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Line } from '../../ui/field'
import { Group, Section } from '../../ui/group'
import { IncidentBanner } from '../../ui/incident-banner'
import { ListState } from '../../ui/list-state'
import styles from './incidents.module.css'
import { text } from './text'
import { useJoin } from './use-incidents'

const QUIETLY = 30_000

/** Everything that was said since, newest first. */
function Story({ incident, now }: { readonly incident: IncidentView; readonly now: Instant }) {
  const t = useWords(text)
  const lang = useLang()
  if (incident.updates.length === 0) return <View className="note">{t.nothingYet}</View>
  return (
    <Group role="list">
      {[...incident.updates].reverse().map((update, n) => (
        <View
          key={update.id}
          className={`${styles.said} ${n === 0 ? styles.first : ''}`}
          {...access({ role: 'listitem' })}
        >
          <View className="words">{update.words}</View>
          <View className="cap num">
            {t.by(update.staffName, moment(instant(update.at), now, lang))}
          </View>
        </View>
      ))}
    </Group>
  )
}

interface AddProps {
  readonly busy: boolean
  readonly onSend: (words: string) => Promise<boolean>
}

/** Who joined may add one line; it goes to the desk and to nobody else. */
function AddWords({ busy, onSend }: AddProps) {
  const t = useWords(text)
  const words = useRef('')
  const [kept, setKept] = useState(false)
  const send = async () => {
    if (words.current.trim() !== '') setKept(await onSend(words.current))
  }
  return (
    <View>
      <View className="lab">{t.addWords}</View>
      <Line
        label={t.addWords}
        placeholder={t.addHint}
        maxLength={JOIN_WORDS.max}
        onType={(typed) => {
          words.current = typed
        }}
      />
      <Button
        className="mt2"
        kind="plain"
        words={t.addSend}
        busy={busy}
        onTap={() => void send()}
      />
      <View {...access({ role: 'status', live: 'polite' })}>
        {kept && <View className="note brand mt2">{t.kept}</View>}
      </View>
    </View>
  )
}

interface ShownProps {
  readonly incident: IncidentView
  readonly houseId: string
  readonly reload: () => Promise<void>
}

function Shown({ incident, houseId, reload }: ShownProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const now = phone.now()
  const { busy, problem, join } = useJoin(incident, houseId, reload)
  const over = incident.endedAt !== null
  return (
    <>
      <IncidentBanner incident={incident} now={now} busy={busy} onJoin={() => void join()} />
      {problem && (
        <View className="cap mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      <Section name={t.known} />
      <Group className="pad">
        <View className="words">{incident.known}</View>
      </Group>
      <Section name={t.said} />
      <Story incident={incident} now={now} />
      <View>{incident.joined && !over && <AddWords busy={busy} onSend={join} />}</View>
      {!over && (
        <TextButton
          flush
          next
          className="mt2"
          words={t.different}
          onTap={() => void go(routes.submit())}
        />
      )}
    </>
  )
}

/** RES-18: one incident with its whole story. */
export function IncidentPage({ id, houseId }: { readonly id: string; readonly houseId: string }) {
  const incident = useAnswer(
    `incident/${id}`,
    () => call(endpoints.getIncident, { params: { id } }),
    QUIETLY,
  )
  return (
    <ListState of={incident}>
      {(value) => <Shown incident={value} houseId={houseId} reload={incident.reload} />}
    </ListState>
  )
}

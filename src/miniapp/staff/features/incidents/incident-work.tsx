import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import type { IncidentView } from '#contract/incidents'
import type { StaffSeat } from '#contract/session'
import { type Instant, instant } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Group, Section } from '../../../ui/group'
import { incidentLine } from '../../../ui/incident-banner'
import { ListState } from '../../../ui/list-state'
import { Told } from '../../ui/told'
import { useTold } from '../../ui/use-told'
import styles from './incidents.module.css'
import { LinkList } from './link-list'
import { NewsForm } from './news-form'
import { text } from './text'

const QUIETLY = 30_000

interface OfProps {
  readonly incident: IncidentView
  readonly now: Instant
}

function Head({ incident, now }: OfProps) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {incident.title}
      </View>
      <View className="note num mt1">{incidentLine(incident, now, lang)}</View>
      <View className="note num">
        {[t.homes(incident.homes), t.tickets(incident.tickets)].join(' · ')}
      </View>
      <View className="mt3 words">{incident.known}</View>
    </View>
  )
}

/** What was said to all, newest first, and what homes added. */
function Said({ incident, now }: OfProps) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <View>
      <Section name={t.said} />
      {incident.updates.length === 0 && <View className="note">{t.saidNone}</View>}
      <Group>
        {[...incident.updates].reverse().map((update, n) => (
          <View key={update.id} className={`${styles.row} ${n === 0 ? styles.first : ''}`}>
            <View className="words">{update.words}</View>
            <View className="cap num">
              {t.by(update.staffName, moment(instant(update.at), now, lang))}
            </View>
          </View>
        ))}
      </Group>
      {incident.said.length > 0 && (
        <>
          <Section name={t.heard} />
          <Group>
            {[...new Set(incident.said)].map((words, n) => (
              <View key={words} className={`${styles.row} ${n === 0 ? styles.first : ''} words`}>
                {words}
              </View>
            ))}
          </Group>
        </>
      )}
    </View>
  )
}

interface WorkProps {
  readonly id: string
  readonly seat: StaffSeat
}

/** RES-18 at the desk: one incident, told to all, linked, ended. */
export function IncidentWork({ id, seat }: WorkProps) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const incident = useAnswer(
    `desk-incident/${id}`,
    () => call(endpoints.getIncident, { params: { id } }),
    QUIETLY,
  )
  const works = seat.role === 'frontdesk' || seat.role === 'manager' || seat.role === 'admin'
  const done = (ended: boolean) => {
    tell(ended ? t.ended : t.sent)
    void incident.reload()
  }
  const linked = () => {
    tell(t.didLink)
    void incident.reload()
  }
  return (
    <ListState of={incident}>
      {(value) => {
        const now = phone.now()
        const running = value.endedAt === null
        return (
          <>
            <Head incident={value} now={now} />
            <Told words={told} />
            <View>{works && running && <NewsForm incident={value} onDone={done} />}</View>
            <View>{works && running && <LinkList id={id} onLinked={linked} />}</View>
            {!running && <View className="note mt3">{t.overNote}</View>}
            <Said incident={value} now={now} />
          </>
        )
      }}
    </ListState>
  )
}

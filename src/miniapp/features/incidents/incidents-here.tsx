import { View } from '@tarojs/components'
import { useState } from 'react'
import type { IncidentView } from '#contract/incidents'
import { type Instant, instant } from '#domain/time'
import { go, routes } from '../../lib/routes'
import { IncidentBanner } from '../../ui/incident-banner'
import styles from './incidents.module.css'
import { useIncidents, useJoin } from './use-incidents'

interface OneProps {
  readonly incident: IncidentView
  readonly houseId: string
  readonly now: Instant
  readonly reload: () => Promise<void>
  readonly onOther?: (() => void) | undefined
}

function One({ incident, houseId, now, reload, onOther }: OneProps) {
  const { busy, problem, join } = useJoin(incident, houseId, reload)
  return (
    <IncidentBanner
      incident={incident}
      now={now}
      busy={busy}
      problem={problem}
      onJoin={() => void join()}
      onOpen={() => void go(routes.incident(incident.id))}
      onOther={onOther}
    />
  )
}

interface IncidentsHereProps {
  readonly houseId: string
  /** Before the form each can be put aside: "mine is different". */
  readonly beforeForm?: boolean
}

/** RES-18: what the house knows of this home's building, before anybody writes it again. */
export function IncidentsHere({ houseId, beforeForm = false }: IncidentsHereProps) {
  const incidents = useIncidents(houseId)
  const [aside, setAside] = useState<readonly string[]>([])
  if (incidents.state !== 'ready') return null
  const { items, asOf } = incidents.value
  const shown = items.filter(
    ({ id, endedAt }) => !aside.includes(id) && !(beforeForm && endedAt !== null),
  )
  return (
    <>
      {shown.map((incident) => (
        <View key={incident.id} className={styles.room}>
          <One
            incident={incident}
            houseId={houseId}
            now={instant(asOf)}
            reload={incidents.reload}
            onOther={beforeForm ? () => setAside([...aside, incident.id]) : undefined}
          />
        </View>
      ))}
    </>
  )
}

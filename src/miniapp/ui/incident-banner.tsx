import { View } from '@tarojs/components'
import type { Lang } from '#contract/common'
import type { IncidentView } from '#contract/incidents'
import type { Problem } from '#contract/problems'
import { type Instant, instant } from '#domain/time'
import { moment } from '../lib/format'
import { useLang, useWords } from '../lib/words'
import { useTellProblem } from '../problem-text'
import { access } from './access'
import { Button, TextButton } from './button'
import { Icon } from './icon'
import styles from './incident-banner.module.css'
import { text } from './text-incident'

/** Where, and until when: one line under the title. */
export function incidentLine(of: IncidentView, now: Instant, lang: Lang): string {
  const t = text[lang]
  const where = of.buildings.length === 0 ? t.everywhere : of.buildings.join(t.between)
  if (of.endedAt !== null) return `${where} · ${t.over(moment(instant(of.endedAt), now, lang))}`
  const end = of.expectedEndAt
  return `${where} · ${end === null ? t.noEnd : t.expected(moment(instant(end), now, lang))}`
}

interface IncidentBannerProps {
  readonly incident: IncidentView
  readonly now: Instant
  readonly busy?: boolean
  readonly problem?: Problem | null
  readonly className?: string
  readonly onJoin: () => void
  /** absent: this is the page of the incident already. */
  readonly onOpen?: () => void
  /** Before a form: "mine is different". */
  readonly onOther?: (() => void) | undefined
}

/** RES-18: what the house knows already, and one tap instead of a page of words. */
export function IncidentBanner(props: IncidentBannerProps) {
  const { incident, now, busy, problem, className = '', onJoin, onOpen, onOther } = props
  const t = useWords(text)
  const lang = useLang()
  const tell = useTellProblem()
  const over = incident.endedAt !== null
  const newest = incident.updates[incident.updates.length - 1]
  return (
    <View
      className={`${styles.banner} ${over ? styles.over : ''} ${className}`}
      {...access({ role: 'region', label: incident.title })}
    >
      <View className="row-top">
        <Icon name={over ? 'check' : 'warn'} className="mr2" />
        <View className="grow">
          <View className="strong">{incident.title}</View>
          <View className="note num">{incidentLine(incident, now, lang)}</View>
          {onOpen && <View className="mt1 words two">{newest?.words ?? incident.known}</View>}
          <View className="cap num mt1">{t.homes(incident.homes)}</View>
          <View {...access({ role: 'status', live: 'polite' })}>
            {incident.joined && !over && <View className="brand mt1">{t.joined}</View>}
          </View>
        </View>
      </View>
      <View className={`${styles.row} mt2`}>
        {!over && !incident.joined && (
          <Button
            small
            kind="plain"
            icon="people"
            className="mr2"
            words={t.meToo}
            busy={busy ?? false}
            onTap={onJoin}
          />
        )}
        {onOpen && <TextButton words={t.see} label={t.seeLabel(incident.title)} onTap={onOpen} />}
        {onOther && !over && <TextButton tone="quiet" words={t.different} onTap={onOther} />}
      </View>
      {problem && (
        <View className="cap mt1" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
    </View>
  )
}

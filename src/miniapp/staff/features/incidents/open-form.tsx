import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { PlaceList } from '#contract/households'
import type { OpenIncident } from '#contract/incidents'
import { INCIDENT_KINDS, type IncidentKind, KNOWN, TITLE } from '#domain/incidents/incident'
import type { Instant } from '#domain/time'
import { fits } from '#domain/words'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Options, Pills } from '../../../ui/choice'
import { ListState } from '../../../ui/list-state'
import { draftNow, dropDraft } from '../../lib/drafts'
import { useDeed } from '../../lib/use-deed'
import { Fault, KeptField } from '../../ui/form'
import { text } from './text'
import { ENDS, type Ends, endsAt, STARTED, type Started, startedAt } from './times'

const EVERYWHERE = 'all'

interface WhereProps {
  readonly places: PlaceList
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** The whole community, or some of its buildings; never both. */
function Where({ places, chosen, onChange }: WhereProps) {
  const t = useWords(text)
  const choices = [
    { key: EVERYWHERE, words: t.everywhere },
    ...places.buildings.map(({ id, name }) => ({ key: id, words: name })),
  ]
  const toggle = (key: string) => {
    if (key === EVERYWHERE) return onChange(chosen.includes(key) ? [] : [EVERYWHERE])
    const others = chosen.filter((one) => one !== EVERYWHERE)
    return onChange(others.includes(key) ? others.filter((one) => one !== key) : [...others, key])
  }
  return <Pills label={t.where} choices={choices} chosen={[...chosen]} onToggle={toggle} />
}

interface Choice {
  readonly kind: IncidentKind | null
  readonly where: readonly string[]
  readonly started: Started
  readonly ends: Ends
}

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>): K[] => Object.keys(of) as K[]

interface TimesProps {
  readonly choice: Choice
  readonly onChange: (part: Partial<Choice>) => void
}

function Times({ choice, onChange }: TimesProps) {
  const t = useWords(text)
  return (
    <>
      <View className="lab">{t.started}</View>
      <Options
        label={t.started}
        choices={keysOf(STARTED).map((key) => ({ key, words: t.startedAt[key] }))}
        value={choice.started}
        onPick={(started) => onChange({ started })}
      />
      <View className="lab">{t.ends}</View>
      <Options
        thirds
        label={t.ends}
        choices={keysOf(ENDS).map((key) => ({ key, words: t.endsAt[key] }))}
        value={choice.ends}
        onPick={(ends) => onChange({ ends })}
      />
    </>
  )
}

const slotOf = (communityId: string) => `incident.${communityId}`

function bodyOf(communityId: string, id: string, choice: Choice, asOf: Instant): OpenIncident {
  const { title = '', known = '' } = draftNow(slotOf(communityId))
  return {
    id,
    communityId,
    kind: choice.kind ?? 'other',
    title: title.trim(),
    known: known.trim(),
    buildingIds: choice.where.filter((one) => one !== EVERYWHERE),
    startedAt: startedAt(choice.started, asOf),
    expectedEndAt: endsAt(choice.ends, asOf),
  }
}

interface OpenFormProps {
  readonly communityId: string
  readonly asOf: Instant
  readonly onDone: (id: string) => void
}

/** What has failed, where, since when, until when, and what is known: a minute of one clerk for a hundred calls. */
export function OpenForm({ communityId, asOf, onDone }: OpenFormProps) {
  const t = useWords(text)
  const kinds = useWords(labels).incidentKind
  const slot = slotOf(communityId)
  const [id] = useState(newKey)
  const [fault, setFault] = useState<string | null>(null)
  const [choice, setChoice] = useState<Choice>({
    kind: null,
    where: [],
    started: 'now',
    ends: 'unknown',
  })
  const { busy, problem, send } = useDeed()
  const places = useAnswer(`places/${communityId}`, () =>
    call(endpoints.listPlaces, { params: { id: communityId } }),
  )
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part })
  const missing = (body: OpenIncident): string | null => {
    if (choice.kind === null) return t.pickKind
    if (!fits(body.title, TITLE)) return t.writeTitle
    if (!fits(body.known, KNOWN)) return t.writeKnown
    return choice.where.length === 0 ? t.pickWhere : null
  }
  const publish = async () => {
    const body = bodyOf(communityId, id, choice, asOf)
    const lacks = missing(body)
    setFault(lacks)
    if (lacks !== null) return
    const done = await send(slot, body, (key) => call(deskEndpoints.openIncident, { body, key }))
    if (!done) return
    dropDraft(slot)
    onDone(id)
  }
  return (
    <View>
      <Options
        thirds
        label={t.kind}
        choices={INCIDENT_KINDS.map((key) => ({ key, words: kinds[key] }))}
        value={choice.kind}
        onPick={(kind) => change({ kind })}
      />
      <KeptField
        line
        slot={slot}
        field="title"
        label={t.titleLabel}
        placeholder={t.titleHint}
        maxLength={TITLE.max}
      />
      <KeptField
        slot={slot}
        field="known"
        label={t.known}
        placeholder={t.knownHint}
        maxLength={KNOWN.max}
      />
      <View className="lab">{t.where}</View>
      <ListState of={places} cards={1}>
        {(value) => (
          <Where places={value} chosen={choice.where} onChange={(where) => change({ where })} />
        )}
      </ListState>
      <Times choice={choice} onChange={change} />
      <View className="note mt3">{t.publishHint}</View>
      <Fault fault={fault} problem={problem} />
      <Button className="mt3" words={t.publish} busy={busy} onTap={() => void publish()} />
    </View>
  )
}

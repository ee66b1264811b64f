import { View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { IncidentView, UpdateIncident } from '#contract/incidents'
import { NEWS } from '#domain/incidents/incident'
import { type Instant, instant } from '#domain/time'
import { fits } from '#domain/words'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Group, SwitchCell } from '../../../ui/group'
import { draftNow, dropDraft } from '../../lib/drafts'
import { useDeed } from '../../lib/use-deed'
import { Fault, KeptField } from '../../ui/form'
import { text } from './text'
import { ENDS, type Ends, endsAt } from './times'

/** What was expected before stays expected, unless that moment has passed. */
const stillExpected = ({ expectedEndAt }: IncidentView, now: Instant): string | null =>
  expectedEndAt !== null && instant(expectedEndAt) > now ? expectedEndAt : null

interface NewsFormProps {
  readonly incident: IncidentView
  readonly onDone: (ended: boolean) => void
}

/** One reply to all; the last one ends the incident. */
export function NewsForm({ incident, onDone }: NewsFormProps) {
  const t = useWords(text)
  const slot = `incident-news.${incident.id}`
  const [id, setId] = useState(newKey)
  const [turn, setTurn] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  const [end, setEnd] = useState<Ends | 'same'>('same')
  const [ends, setEnds] = useState(false)
  const { busy, problem, send } = useDeed()
  const tell = async () => {
    const words = (draftNow(slot).words ?? '').trim()
    setFault(fits(words, NEWS) ? null : t.writeNews)
    if (!fits(words, NEWS)) return
    const now = phone.now()
    const chosen = end === 'same' ? stillExpected(incident, now) : endsAt(end, now)
    const expectedEndAt = ends ? null : chosen
    const body: UpdateIncident = { id, words, expectedEndAt, ends }
    const params = { id: incident.id }
    const done = await send(slot, body, (key) =>
      call(deskEndpoints.updateIncident, { params, body, key }),
    )
    if (!done) return
    dropDraft(slot)
    setId(newKey())
    setTurn(turn + 1)
    onDone(ends)
  }
  return (
    <View>
      <KeptField
        key={turn}
        slot={slot}
        field="words"
        label={t.news}
        placeholder={t.newsHint}
        maxLength={NEWS.max}
      />
      <View>
        {!ends && (
          <>
            <View className="lab">{t.ends}</View>
            <Options
              thirds
              label={t.ends}
              choices={[
                { key: 'same', words: t.sameEnd },
                ...(Object.keys(ENDS) as Ends[]).map((key) => ({ key, words: t.endsAt[key] })),
              ]}
              value={end}
              onPick={setEnd}
            />
          </>
        )}
      </View>
      <Group className="mt3">
        <SwitchCell first title={t.end} note={t.endHint} on={ends} onChange={setEnds} />
      </Group>
      <View className="note mt3">{t.newsWho(incident.homes, incident.tickets)}</View>
      <Fault fault={fault} problem={problem} />
      <Button
        className="mt3"
        words={ends ? t.endSend : t.send}
        busy={busy}
        onTap={() => void tell()}
      />
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { workEndpoints } from '#contract/endpoints-work'
import type { StaffSeat } from '#contract/session'
import { CATEGORY_IDS, type CategoryId } from '#domain/tickets/categories'
import { WORDS } from '#domain/tickets/draft'
import { TICKET_KINDS, type TicketKind } from '#domain/tickets/ticket'
import { fits } from '#domain/words'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { phone } from '../../../lib/platform/phone'
import { replace, routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { tellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Area, Line } from '../../../ui/field'
import { Group, SwitchCell } from '../../../ui/group'
import { draftNow, dropDraft, keepDraft } from '../../lib/drafts'
import { useHeld } from '../../lib/use-held'
import { ContactFields, NEW_CONTACT } from '../../ui/contact-fields'
import { type Home, HomePick, NoHouse, OpenOfHome, WhoPick } from './home-pick'
import { AGOS, type Ago, reportBody } from './report-body'
import { text } from './text'

const SLOT = 'report'
/** STF-05: everything that a call says, on one page; sent under one key however often it is tried. */
export function ReportForm({ seat }: { readonly seat: StaffSeat }) {
  const { communityId } = seat
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const [id] = useState(newKey)
  const draft = useHeld(() => draftNow(SLOT))
  const [start] = useState(draft.current)
  const [contact, setContact] = useState(NEW_CONTACT)
  const [home, setHome] = useState<Home | null>(null)
  const [none, setNone] = useState(false)
  const [residencyId, setResidency] = useState('')
  const [place, setPlace] = useState<string>('home')
  const [kind, setKind] = useState<TicketKind>('repair')
  const [categoryId, setCategory] = useState<CategoryId | null>(null)
  const [ago, setAgo] = useState<Ago>('now')
  const [urgent, setUrgent] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const places = useAnswer(`places:${communityId}`, () =>
    call(endpoints.listPlaces, { params: { id: communityId } }),
  )
  const areas = places.state === 'ready' ? places.value.areas : []
  const keep = (field: string) => (words: string) => {
    draft.current = { ...draft.current, [field]: words }
    keepDraft(SLOT, draft.current)
  }

  const missing = (): string | null => {
    if (home === null && !none) return t.pickHome
    if (none && place === 'home') return t.pickPlace
    if (categoryId === null) return t.pickCategory
    return fits((draft.current.words ?? '').trim(), WORDS[kind]) ? null : t.tooShort
  }

  const send = async () => {
    const fault = missing()
    setSaid(fault)
    if (fault !== null || categoryId === null || busy) return
    setBusy(true)
    const { words = '', detail = '' } = draft.current
    const typed = { words: words.trim(), detail: detail.trim() }
    const report = {
      id,
      communityId,
      contact,
      ago,
      home,
      residencyId,
      place,
      kind,
      urgent,
      ...typed,
    }
    const body = reportBody(report, categoryId, phone.now())
    const answer = await call(workEndpoints.reportForResident, { body, key: newKey() })
    setBusy(false)
    if (!answer.ok) return setSaid(tellProblem(answer.problem, lang))
    dropDraft(SLOT)
    void replace(routes.deskTicket(answer.value.id))
  }

  return (
    <View>
      <ContactFields value={contact} onChange={setContact} />
      <View className="lab">{t.when}</View>
      <Options
        thirds
        label={t.when}
        choices={AGOS.map((key) => ({ key, words: t.ago[key] }))}
        value={ago}
        onPick={setAgo}
      />
      <View className="lab">{t.home}</View>
      {none ? (
        <Group>
          <SwitchCell
            first
            title={t.noHouse}
            on
            onChange={() => {
              setNone(false)
              setPlace('home')
            }}
          />
        </Group>
      ) : (
        <HomePick communityId={communityId} home={home} onPick={setHome} />
      )}
      {home === null && !none && <NoHouse onTap={() => setNone(true)} />}
      {home !== null && (
        <View key={home.houseId}>
          <View className="lab">{t.who}</View>
          <WhoPick
            communityId={communityId}
            houseId={home.houseId}
            value={residencyId}
            onPick={setResidency}
          />
          <OpenOfHome communityId={communityId} houseId={home.houseId} />
        </View>
      )}
      <View className="lab">{t.place}</View>
      <Options
        thirds
        label={t.place}
        choices={[
          ...(none ? [] : [{ key: 'home', words: t.atHome }]),
          ...areas.map(({ id: key, name }) => ({ key, words: name })),
        ]}
        value={place}
        onPick={setPlace}
      />
      {place !== 'home' && (
        <Line
          label={t.where}
          placeholder={t.wherePlaceholder}
          start={start.detail}
          maxLength={60}
          onType={keep('detail')}
        />
      )}
      <View className="lab">{t.kind}</View>
      <Options
        thirds
        label={t.kind}
        choices={TICKET_KINDS.map((key) => ({ key, words: l.kind[key] }))}
        value={kind}
        onPick={setKind}
      />
      <View className="lab">{t.category}</View>
      <Options
        thirds
        label={t.category}
        choices={CATEGORY_IDS.map((key) => ({ key, words: l.category[key] }))}
        value={categoryId}
        onPick={setCategory}
      />
      <View className="lab">{t.words}</View>
      <Area
        label={t.words}
        placeholder={t.wordsPlaceholder}
        start={start.words}
        maxLength={1000}
        onType={keep('words')}
      />
      <Group className="mt3">
        <SwitchCell first title={t.urgent} note={t.urgentNote} on={urgent} onChange={setUrgent} />
      </Group>
      {said && (
        <View className="note mt3" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <Button className="mt3" words={t.send} busy={busy} onTap={() => void send()} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleagues } from '#contract/desk'
import { deskEndpoints } from '#contract/endpoints-desk'
import { improvementEndpoints } from '#contract/endpoints-improvements'
import type { OpenImprovement, WorkList } from '#contract/improvements'
import { ASKED, DID } from '#domain/improvements/improvement'
import { DIMENSIONS, type Dimension } from '#domain/ratings/dimensions'
import { addDays, type Instant, iso } from '#domain/time'
import { fits } from '#domain/words'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { draftNow, dropDraft } from '../../../staff/lib/drafts'
import { useDeed } from '../../../staff/lib/use-deed'
import { Fault, KeptField } from '../../../staff/ui/form'
import { PickList } from '../../../staff/ui/pick-list'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

const SLOT = 'improvement'
const DUE = ['14', '30', '90', '180'] as const
const VERIFY = ['7', '30', '90'] as const
const NOBODY = 'nobody'

/** What was chosen; the words stand in the draft. */
interface Choices {
  readonly due: (typeof DUE)[number]
  readonly verify: (typeof VERIFY)[number]
  readonly verifyBy: 'date' | 'survey'
  readonly dimension: Dimension
  readonly owner: string
}

const START: Choices = {
  due: '30',
  verify: '30',
  verifyBy: 'date',
  dimension: 'facilities',
  owner: NOBODY,
}

type Staff = Colleagues['staff']

function bodyOf(choices: Choices, staff: Staff, now: Instant) {
  const { asked = '', did = '' } = draftNow(SLOT)
  const { due, verify, verifyBy, dimension, owner } = choices
  const chosen = staff.find(({ staffId }) => staffId === owner)
  const dueAt = addDays(now, Number(due))
  return {
    asked: asked.trim(),
    did: did.trim(),
    ...(chosen && { ownerId: chosen.staffId }),
    ...(chosen?.departmentId && { departmentId: chosen.departmentId }),
    dueAt: iso(dueAt),
    verifyBy,
    verifyAt: iso(addDays(dueAt, Number(verify))),
    ...(verifyBy === 'survey' && { dimension }),
  }
}

interface ChoiceProps {
  readonly of: Choices
  readonly staff: Staff
  readonly onChange: (change: Partial<Choices>) => void
}

function ChoiceFields({ of, staff, onChange }: ChoiceProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const inDays = <K extends string>(all: readonly K[]) =>
    all.map((key) => ({ key, words: t.in(Number(key)) }))
  return (
    <View>
      <View className="lab">{t.due}</View>
      <Options
        label={t.due}
        choices={inDays(DUE)}
        value={of.due}
        onPick={(due) => onChange({ due })}
      />
      <View className="lab">{t.verify}</View>
      <Options
        thirds
        label={t.verify}
        choices={inDays(VERIFY)}
        value={of.verify}
        onPick={(verify) => onChange({ verify })}
      />
      <Options
        label={t.verifyHow}
        choices={(['date', 'survey'] as const).map((key) => ({ key, words: t.verifyBy[key] }))}
        value={of.verifyBy}
        onPick={(verifyBy) => onChange({ verifyBy })}
      />
      <View>
        {of.verifyBy === 'survey' && (
          <Options
            thirds
            label={t.dimension}
            choices={DIMENSIONS.map((key) => ({ key, words: l.dimension[key] }))}
            value={of.dimension}
            onPick={(dimension) => onChange({ dimension })}
          />
        )}
      </View>
      <View className="lab">{t.owner}</View>
      <PickList
        label={t.owner}
        value={of.owner}
        onPick={(owner) => onChange({ owner })}
        picks={[
          { key: NOBODY, title: t.nobody },
          ...staff.map(({ staffId, alias, departmentName }) => ({
            key: staffId,
            title: alias,
            note: departmentName ?? undefined,
          })),
        ]}
      />
    </View>
  )
}

interface OpenSheetProps {
  readonly communityId: string
  readonly theme: WorkList['themes'][number] | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** STF-07: words, who, by when, and how it is seen that it holds. What was typed outlives the page. */
export function OpenSheet({ communityId, theme, onClose, onDone }: OpenSheetProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const [id] = useState(newKey)
  const [choices, setChoices] = useState(START)
  const [fault, setFault] = useState<string | null>(null)
  const { busy, problem, send } = useDeed()
  const people = useAnswer(`colleagues:${communityId}`, () =>
    call(deskEndpoints.listColleagues, { query: { communityId } }),
  )
  const staff = people.state === 'ready' ? people.value.staff : []
  const faultOf = (asked: string, did: string) => {
    if (!fits(asked, ASKED)) return t.writeAsked
    return fits(did, DID) ? null : t.writeDid
  }
  const open = async () => {
    const chosen = bodyOf(choices, staff, phone.now())
    const missing = faultOf(chosen.asked, chosen.did)
    setFault(missing)
    if (missing !== null) return
    const of = theme === null ? {} : { themeId: theme.id }
    const body: OpenImprovement = { id, communityId, ...of, ticketIds: [], ...chosen }
    // Tried again the days are counted anew: the key belongs to what was written and chosen.
    const said = { ...choices, asked: chosen.asked, did: chosen.did }
    const done = await send(`${SLOT}.${id}`, said, (key) =>
      call(improvementEndpoints.openImprovement, { body, key }),
    )
    if (!done) return
    dropDraft(SLOT)
    onDone()
  }
  const title = theme ? t.theme[theme.kind](l.category[theme.categoryId], theme) : t.open
  return (
    <Sheet open title={title} onClose={onClose}>
      <KeptField
        slot={SLOT}
        field="asked"
        label={t.asked}
        placeholder={t.askedHint}
        maxLength={ASKED.max}
        line
      />
      <KeptField
        slot={SLOT}
        field="did"
        label={t.did}
        placeholder={t.didHint}
        maxLength={DID.max}
      />
      <ChoiceFields
        of={choices}
        staff={staff}
        onChange={(change) => setChoices({ ...choices, ...change })}
      />
      <Fault fault={fault} problem={problem} />
      <Button className="mt3" words={t.save} busy={busy} onTap={() => void open()} />
    </Sheet>
  )
}

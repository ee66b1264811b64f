import { View } from '@tarojs/components'
import { useState } from 'react'
import { improvementEndpoints } from '#contract/endpoints-improvements'
import type { ChangeImprovement, WorkDetail } from '#contract/improvements'
import { DID } from '#domain/improvements/improvement'
import { addDays, instant, iso } from '#domain/time'
import { fits } from '#domain/words'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { go, routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { draftNow, dropDraft } from '../../../staff/lib/drafts'
import { useDeed } from '../../../staff/lib/use-deed'
import { Fault, KeptField } from '../../../staff/ui/form'
import { Button } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

type Deed = ChangeImprovement['deed']
const MORE_DAYS = 30

/** What may be done next: publish once, finish once, verify on its day. */
function deedsOf({ item }: WorkDetail, now: number): Deed[] {
  const ripe = item.verifyAt !== null && instant(item.verifyAt) <= now
  return [
    ...(item.publishedAt === null ? (['publish'] as const) : []),
    ...(item.state === 'doing' ? (['done', 'not_possible'] as const) : []),
    ...(item.state === 'done' && item.holds === null && ripe ? (['holds', 'fails'] as const) : []),
  ]
}

function Facts({ of }: { readonly of: WorkDetail }) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const { item, tickets, answers, compared } = of
  const dayOf = (at: string | null) => at && day(instant(at), phone.now(), lang)
  const sample = ({ n, score, low, high }: NonNullable<WorkDetail['compared']>['before']) =>
    t.sample(n, score, low, high)
  return (
    <View>
      <View>{item.did}</View>
      <View className="note mt2">{t.facts(item.owner, item.department, dayOf(item.dueAt))}</View>
      {item.verifyAt !== null && item.verifyBy !== null && (
        <View className="note">{t.look(dayOf(item.verifyAt) ?? '', item.verifyBy)}</View>
      )}
      {compared !== null && (
        <View className="note">
          {t.compared(
            l.dimension[compared.dimension],
            sample(compared.before),
            sample(compared.since),
          )}
        </View>
      )}
      <View className="note">{t.behind(tickets.length, answers, item.homes)}</View>
      <Group className="mt3">
        {tickets.slice(0, 8).map(({ id, words, receiptNo }, n) => (
          <Cell
            key={id}
            first={n === 0}
            title={words}
            note={receiptNo}
            onTap={() => void go(routes.deskTicket(id))}
          />
        ))}
      </Group>
    </View>
  )
}

interface DetailSheetProps {
  readonly communityId: string
  readonly id: string
  readonly title: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One improvement: what stands behind it and its next deed. */
export function DetailSheet({ communityId, id, title, onClose, onDone }: DetailSheetProps) {
  const t = useWords(text)
  const slot = `improvement.${id}`
  const [fault, setFault] = useState<string | null>(null)
  const { busy, problem, send } = useDeed()
  const detail = useAnswer(`improvement/${id}`, () =>
    call(improvementEndpoints.getImprovementWork, { params: { id }, query: { communityId } }),
  )
  const act = async (deed: Deed) => {
    const did = (draftNow(slot).did ?? '').trim()
    const needsWords = deed === 'done' || deed === 'not_possible'
    setFault(needsWords && !fits(did, DID) ? t.writeDid : null)
    if (needsWords && !fits(did, DID)) return
    const dueAt = iso(addDays(phone.now(), MORE_DAYS))
    const body: ChangeImprovement = {
      communityId,
      deed,
      ...(needsWords && { did }),
      ...(deed === 'fails' && { dueAt }),
    }
    const done = await send(`${slot}.${deed}`, { deed, did }, (key) =>
      call(improvementEndpoints.changeImprovement, { params: { id }, body, key }),
    )
    if (!done) return
    dropDraft(slot)
    onDone()
    await detail.reload()
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <ListState of={detail}>
        {(value) => {
          const deeds = deedsOf(value, phone.now())
          return (
            <View>
              <Facts of={value} />
              {deeds.includes('done') && (
                <KeptField
                  slot={slot}
                  field="did"
                  label={t.finish}
                  placeholder={t.finishHint}
                  maxLength={DID.max}
                />
              )}
              {deeds.includes('publish') && <View className="note mt3">{t.publishHint}</View>}
              <Fault fault={fault} problem={problem} />
              {deeds.map((deed, n) => (
                <Button
                  key={deed}
                  className="mt3"
                  kind={n === 0 ? 'main' : 'plain'}
                  words={t.deeds[deed]}
                  busy={busy}
                  onTap={() => void act(deed)}
                />
              ))}
            </View>
          )
        }}
      </ListState>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { moderationEndpoints } from '#contract/endpoints-moderation'
import type { CheckItem } from '#contract/moderation'
import type { Problem } from '#contract/problems'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { go, routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { Photos } from '../../../ui/photo-row'
import { moderate } from '../../lib/moderate'
import { HideSheet } from '../../ui/hide-sheet'
import { Told } from '../../ui/told'
import { useTold } from '../../ui/use-told'
import { text } from './text'

interface RowProps {
  readonly item: CheckItem
  readonly busy: boolean
  readonly onRelease: () => void
  readonly onHide: () => void
}

function Row({ item, busy, onRelease, onHide }: RowProps) {
  const t = useWords(text)
  const lang = useLang()
  const { kind, state, label, appealed, words, photo, ticketId, receiptNo } = item
  const found = [appealed ? t.appealed : t.state[state], t.label[label]].filter(Boolean).join(' · ')
  const what = [t.kind[kind], receiptNo].filter(Boolean).join(' ')
  return (
    <Group className="pad mt3" role="listitem">
      <View className="row between">
        <View className="cap num grow">{what}</View>
        <View className="cap keep ml2">{moment(Date.parse(item.at), phone.now(), lang)}</View>
      </View>
      {words && <View className="said words mt1">{words}</View>}
      {photo && (
        <View className="mt2">
          <Photos photos={[photo]} />
        </View>
      )}
      <View className="note mt1">{found}</View>
      <View className="row mt2">
        <Button
          small
          words={t.release}
          label={t.about(t.release, what)}
          busy={busy}
          onTap={onRelease}
        />
        <Button
          small
          kind="plain"
          className="ml3"
          words={t.hide}
          label={t.about(t.hide, what)}
          busy={busy}
          onTap={onHide}
        />
        {ticketId !== null && (
          <View className="ml3">
            <TextButton
              words={t.open}
              label={t.about(t.open, what)}
              onTap={() => void go(routes.deskTicket(ticketId))}
            />
          </View>
        )}
      </View>
    </Group>
  )
}

/** Edge case 28: what others do not see yet, oldest first; the desk shows it or hides it with a reason. */
export function CheckList({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const { words: told, tell } = useTold()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [hiding, setHiding] = useState<CheckItem | null>(null)
  const checks = useAnswer(`checks/${communityId}`, () =>
    call(moderationEndpoints.listChecks, { query: { communityId } }),
  )
  const release = async ({ kind, subjectId }: CheckItem) => {
    if (busy) return
    setBusy(true)
    const fault = await moderate({ communityId, kind, subjectId, decision: 'release' })
    if (fault === null) tell(t.released)
    setProblem(fault)
    // Also after a no: a colleague may have decided it a moment ago.
    await checks.reload()
    setBusy(false)
  }
  return (
    <View>
      <Told words={told} />
      {problem && (
        <View className="note" {...access({ role: 'alert' })}>
          {tellProblem(problem)}
        </View>
      )}
      <ListState
        of={checks}
        empty={({ items }) =>
          items.length === 0 ? <Notice icon="check" title={t.none} words={t.noneHint} /> : null
        }
      >
        {({ items }) => (
          <>
            <View className="note">{t.lead}</View>
            <View {...access({ role: 'list' })}>
              {items.map((item) => (
                <Row
                  key={item.subjectId}
                  item={item}
                  busy={busy}
                  onRelease={() => void release(item)}
                  onHide={() => setHiding(item)}
                />
              ))}
            </View>
          </>
        )}
      </ListState>
      {hiding !== null && (
        <HideSheet
          communityId={communityId}
          subject={hiding}
          onClose={() => setHiding(null)}
          onDone={() => {
            setHiding(null)
            void checks.reload()
          }}
        />
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { callEndpoints } from '#contract/endpoints-calls'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { HomeFile, SetKeyCustomer } from '#contract/home-file'
import { CADENCES, type Cadence } from '#domain/followups/schedule'
import { iso } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { PickList } from '../../../staff/ui/pick-list'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import styles from './followups.module.css'
import { text } from './text-file'

interface SheetProps {
  readonly file: HomeFile
  readonly onClose: () => void
  readonly onDone: (file: HomeFile) => void
}

/** Who calls this home, and how often; or that nobody has to any more. */
export function KeySheet({ file, onClose, onDone }: SheetProps) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const { communityId, houseId, key: before } = file
  const [cadence, setCadence] = useState<Cadence>(before?.cadence ?? 'monthly')
  const [stewardId, setStewardId] = useState<string | null>(before?.stewardId ?? null)
  const { busy, problem, send } = useDeed()
  const colleagues = useAnswer(`colleagues/${communityId}`, () =>
    call(deskEndpoints.listColleagues, { query: { communityId } }),
  )
  const save = (wish: SetKeyCustomer['key']) => {
    const body = { communityId, key: wish }
    const params = { id: houseId }
    return send(`key.${houseId}`, body, async (key) => {
      const answer = await call(callEndpoints.setKeyCustomer, { params, body, key })
      if (answer.ok) onDone(answer.value)
      return answer
    })
  }
  return (
    <Sheet open title={t.keyChange} onClose={onClose}>
      <View className="note">{t.keyHint}</View>
      <View className="mt3">
        <Options
          label={t.key}
          choices={CADENCES.map((key) => ({ key, words: t.cadence[key] }))}
          value={cadence}
          onPick={setCadence}
        />
      </View>
      <View className="lab">{t.steward}</View>
      <ListState of={colleagues} cards={1}>
        {({ staff }) => (
          <PickList
            label={t.steward}
            picks={staff
              .filter(({ role }) => role === 'steward' || role === 'followup')
              .map(({ staffId, alias }) => ({ key: staffId, title: alias }))}
            value={stewardId}
            onPick={setStewardId}
          />
        )}
      </ListState>
      <View>
        {problem && (
          <View className={styles.problem} {...access({ role: 'alert' })}>
            {tellProblem(problem)}
          </View>
        )}
      </View>
      <Button
        className="mt4"
        words={t.save}
        busy={busy}
        onTap={() => void save({ cadence, stewardId, since: before?.since ?? iso(phone.now()) })}
      />
      <View>
        {before !== null && (
          <TextButton tone="quiet" words={t.off} disabled={busy} onTap={() => void save(null)} />
        )}
      </View>
    </Sheet>
  )
}

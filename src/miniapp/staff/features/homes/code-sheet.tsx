import { View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem } from '#contract/problems'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { answered, keyFor } from '../../lib/send-once'
import { Told } from '../../ui/told'
import { useTold } from '../../ui/use-told'
import styles from './homes.module.css'
import type { House } from './rows'
import { text } from './text'

interface CodeSheetProps {
  readonly communityId: string
  readonly house: House
  readonly onClose: () => void
}

/** Asks once more, because the old code dies; then shows the new one, large, this one time. */
export function CodeSheet({ communityId, house, onClose }: CodeSheetProps) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const { code, busy, problem, renew } = useRenewal(communityId, house.houseId)
  const { words: told, tell } = useTold()
  const copy = async (made: string) => tell((await phone.copy(made)) ? t.copied : t.notCopied)
  if (code !== null) {
    return (
      <Sheet open title={t.codeTitle(house.label)} onClose={onClose}>
        <View className={`${styles.code} num`} {...access({ role: 'status', live: 'polite' })}>
          {code}
        </View>
        <View className="note">{t.codeHint}</View>
        <Told words={told} />
        <Button className="mt4" kind="plain" words={t.copy} onTap={() => void copy(code)} />
        <Button className="mt3" words={t.done} onTap={onClose} />
      </Sheet>
    )
  }
  return (
    <Sheet open title={t.renewTitle(house.label)} onClose={onClose}>
      <View className="note">{t.renewWarn}</View>
      {problem && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {tellProblem(problem)}
        </View>
      )}
      <Button className="mt4" words={t.renewGo} busy={busy} onTap={() => void renew()} />
    </Sheet>
  )
}

function useRenewal(communityId: string, houseId: string) {
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const renew = async () => {
    if (busy) return
    setBusy(true)
    const slot = `home-code.${houseId}`
    const body = { communityId }
    // A lost answer asked for again gives the code that was made, not a second one.
    const key = keyFor(slot, body)
    const answer = await call(deskEndpoints.renewHomeCode, { params: { id: houseId }, body, key })
    if (answer.ok) answered(slot)
    setCode(answer.ok ? answer.value.code : null)
    setProblem(answer.ok ? null : answer.problem)
    setBusy(false)
  }
  return { code, busy, problem, renew }
}

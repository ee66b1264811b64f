import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { callEndpoints } from '#contract/endpoints-calls'
import type { HomeFile, HomeResident } from '#contract/home-file'
import { dayOf, type Instant, instant, iso } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Line } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { text } from './text-file'
import { names } from './text-names'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Midnight in Shanghai of a day as people write it; null: it is none, or still to come. */
function dayAt(words: string, now: Instant): Instant | null {
  if (!DAY.test(words)) return null
  const at = Date.parse(`${words}T00:00:00+08:00`)
  // Some phones read 31 February as 3 March.
  return !(at <= now) || dayOf(at) !== words ? null : at
}

interface SheetProps {
  readonly communityId: string
  readonly resident: HomeResident
  readonly onClose: () => void
  readonly onDone: (file: HomeFile) => void
}

/** LOOP-03: the right day; what has not begun moves along. */
export function MoveInSheet({ communityId, resident, onClose, onDone }: SheetProps) {
  const t = useWords(text)
  const n = useWords(names)
  const tellProblem = useTellProblem()
  const before = dayOf(instant(resident.movedInAt))
  const words = useRef(before)
  const [fault, setFault] = useState<string | undefined>()
  const { busy, problem, send } = useDeed()
  const save = async () => {
    const at = dayAt(words.current.trim(), phone.now())
    setFault(at === null ? t.badDate : undefined)
    if (at === null) return
    const body = { communityId, movedInAt: iso(at) }
    const params = { id: resident.residencyId }
    await send(`move-in.${params.id}`, body, async (key) => {
      const answer = await call(callEndpoints.correctMoveIn, { params, body, key })
      if (answer.ok) onDone(answer.value)
      return answer
    })
  }
  return (
    <Sheet open title={n.pair(t.correct, resident.name)} onClose={onClose}>
      <View className="note">{t.correctHint}</View>
      <View className="mt3">
        <Line
          label={t.date}
          placeholder={t.date}
          start={before}
          maxLength={10}
          problem={fault ?? (problem === null ? undefined : tellProblem(problem))}
          onType={(typed) => {
            words.current = typed
          }}
        />
      </View>
      <Button className="mt4" words={t.save} busy={busy} onTap={() => void save()} />
    </Sheet>
  )
}

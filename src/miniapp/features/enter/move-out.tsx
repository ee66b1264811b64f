import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { HomeView } from '#contract/session'
import { call } from '../../lib/call'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Cell, Group } from '../../ui/group'
import { Sheet } from '../../ui/sheet'
import { text } from './text'

interface MoveOutProps {
  readonly home: HomeView
  readonly onGone: () => void
}

/** Whoever lives there says so themselves; what that means is said before the tap. */
export function MoveOut({ home, onGone }: MoveOutProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const leave = async () => {
    const answer = await call(endpoints.leaveHome, { params: { id: home.houseId }, body: {} })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setOpen(false)
    await useSession.getState().refresh()
    onGone()
  }
  return (
    <>
      <Group className="mt3">
        <Cell first danger title={t.moveOut} onTap={() => setOpen(true)} />
      </Group>
      <Sheet title={t.moveOut} open={open} onClose={() => setOpen(false)}>
        <View className="strong">{`${home.communityName} ${home.label}`}</View>
        {t.moveOutMore.map((line) => (
          <View key={line} className="mt2">
            {line}
          </View>
        ))}
        {problem && (
          <View className="note mt2" {...access({ role: 'alert' })}>
            {tell(problem)}
          </View>
        )}
        <Button className="mt3" kind="danger" words={t.moveOutNow} onTap={() => void leave()} />
      </Sheet>
    </>
  )
}

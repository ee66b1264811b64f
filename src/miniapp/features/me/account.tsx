import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Problem } from '#contract/problems'
import { useQueueCount } from '../../lib/outbox/use-outbox'
import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Line } from '../../ui/field'
import { Cell, Group, Section } from '../../ui/group'
import { Sheet } from '../../ui/sheet'
import { text } from './text'

type Open = 'name' | 'sign-out' | null

/** Name, what is kept and what one may do with it, privacy and the way out. */
export function Account() {
  const t = useWords(text)
  const [open, setOpen] = useState<Open>(null)
  const name = useSession((session) => session.me?.displayName ?? null)
  const close = () => setOpen(null)
  return (
    <>
      <View>{name !== null && <MyData name={name} onRename={() => setOpen('name')} />}</View>
      <Group className="mt3">
        <Cell first title={t.privacy} onTap={() => void go(routes.privacy())} />
        {name !== null && <Cell danger title={t.signOut} onTap={() => setOpen('sign-out')} />}
      </Group>
      <View className="cap mt3">{t.none}</View>
      <Sheet title={t.name} open={open === 'name'} onClose={close}>
        <Rename onDone={close} />
      </Sheet>
      <Sheet title={t.signOut} open={open === 'sign-out'} onClose={close}>
        <SignOut onDone={close} />
      </Sheet>
    </>
  )
}

interface MyDataProps {
  readonly name: string
  readonly onRename: () => void
}

/** RES-12: each of it one tap away. */
function MyData({ name, onRename }: MyDataProps) {
  const t = useWords(text)
  const show = (open?: 'export' | 'consent' | 'delete') => () => void go(routes.myData(open))
  return (
    <>
      <Section name={t.myData} />
      <Group>
        <Cell first icon="search" title={t.kept} onTap={show()} />
        <Cell icon="report" title={t.export} value="JSON" onTap={show('export')} />
        <Cell icon="other" title={t.name} value={name} onTap={onRename} />
        <Cell icon="lock" title={t.consent} onTap={show('consent')} />
        <Cell danger icon="close" title={t.delete} note={t.deleteMore} onTap={show('delete')} />
      </Group>
    </>
  )
}

interface DoneProps {
  readonly onDone: () => void
}

function Rename({ onDone }: DoneProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const before = useSession((session) => session.me?.displayName ?? '')
  const typed = useRef(before)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const failed = await useSession.getState().rename(typed.current.trim())
    setProblem(failed)
    if (failed === null) onDone()
  }
  return (
    <>
      <Line
        label={t.name}
        placeholder={t.nameHint}
        start={before}
        maxLength={40}
        problem={problem ? tell(problem) : undefined}
        onType={(name) => {
          typed.current = name
        }}
      />
      <Button className="mt3" words={t.save} onTap={() => void save()} />
    </>
  )
}

/** What was not sent stays, and is said to stay. */
function SignOut({ onDone }: DoneProps) {
  const t = useWords(text)
  const waiting = useQueueCount()
  const [failed, setFailed] = useState(false)
  const leave = async (everywhere: boolean) => {
    const problem = await useSession.getState().signOut(everywhere)
    setFailed(problem !== null)
    if (problem === null) onDone()
  }
  return (
    <>
      {waiting > 0 && <View className="note mt2">{t.signedOutKept(waiting)}</View>}
      {failed && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {t.problem}
        </View>
      )}
      <Button className="mt3" words={t.signOut} onTap={() => void leave(false)} />
      <Button
        className="mt2"
        kind="plain"
        words={t.signOutEverywhere}
        onTap={() => void leave(true)}
      />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallView } from '#contract/calls'
import { callEndpoints } from '#contract/endpoints-calls'
import { deskEndpoints } from '#contract/endpoints-desk'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { AnswerForm } from './answer-form'
import { AttemptForm } from './attempt-form'
import { Behind, CallHead, Tried } from './call-facts'
import { CallPeople } from './call-people'
import styles from './followups.module.css'
import { text } from './text-call'
import { names } from './text-names'

type Open = 'answer' | 'attempt' | null

interface DeedsProps {
  readonly view: CallView
  readonly onOpen: (open: Open) => void
  readonly onDone: (view: CallView, words: string) => void
  readonly tell: (words: string) => void
}

/** What else may be done: another adult, the exit link, the end. */
function MoreDeeds({ view, onDone, tell }: Omit<DeedsProps, 'onOpen'>) {
  const t = useWords(text)
  const n = useWords(names)
  const tellProblem = useTellProblem()
  const { busy, problem, send } = useDeed()
  const { communityId } = view
  const params = { id: view.call.id }
  const others = view.people.slice(1).filter((one) => (one.call || one.visit) && !one.gone)
  const pass = (personId: string) => {
    const body = { communityId, personId }
    return send(`call-pass.${params.id}`, body, async (key) => {
      const answer = await call(callEndpoints.passCall, { params, body, key })
      if (answer.ok) onDone(answer.value, t.passed)
      return answer
    })
  }
  const end = () => {
    const body = { communityId, as: 'unreachable' } as const
    return send(`call-end.${params.id}`, body, async (key) => {
      const answer = await call(callEndpoints.endCall, { params, body, key })
      if (answer.ok) onDone(answer.value, t.noted)
      return answer
    })
  }
  const link = () => {
    const body = { communityId }
    return send(`exit-link.${params.id}`, body, async (key) => {
      const answer = await call(deskEndpoints.issueExitLink, { params, body, key })
      if (answer.ok && (await phone.copy(phone.origin() + routes.exit(answer.value.token))))
        tell(t.linked)
      return answer
    })
  }
  return (
    <View className="mt3">
      {view.allowed.includes('exitLink') && (
        <TextButton words={t.link} disabled={busy} onTap={() => void link()} />
      )}
      {view.allowed.includes('pass') &&
        others.map(({ personId, name }) => (
          <TextButton
            key={personId}
            words={n.pair(t.pass, name)}
            disabled={busy}
            onTap={() => void pass(personId)}
          />
        ))}
      {view.allowed.includes('unreachable') && (
        <TextButton tone="quiet" words={t.unreachable} disabled={busy} onTap={() => void end()} />
      )}
      {problem && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {tellProblem(problem)}
        </View>
      )}
    </View>
  )
}

function Deeds({ view, onOpen, onDone, tell }: DeedsProps) {
  const t = useWords(text)
  const n = useWords(names)
  if (view.allowed.length === 0)
    return <View className="note mt4">{`${t.finished} · ${n.state[view.call.state] ?? ''}`}</View>
  return (
    <View>
      <View className="note mt4">{view.full && t.full}</View>
      <Button className="mt2" words={t.fill} disabled={view.full} onTap={() => onOpen('answer')} />
      <Button
        className="mt3"
        kind="plain"
        words={t.result}
        disabled={view.full}
        onTap={() => onOpen('attempt')}
      />
      <MoreDeeds view={view} onDone={onDone} tell={tell} />
    </View>
  )
}

interface WorkProps {
  readonly id: string
  readonly communityId: string
}

/** STF-06: one follow-up, from the number to what was said. */
export function CallWork({ id, communityId }: WorkProps) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const [open, setOpen] = useState<Open>(null)
  const loaded = useAnswer(`call/${id}`, () =>
    call(callEndpoints.getCall, { params: { id }, query: { communityId } }),
  )
  const done = (view: CallView, words: string) => {
    if (loaded.state === 'ready') loaded.replace(view)
    setOpen(null)
    tell(words)
  }
  return (
    <ListState of={loaded} cards={3}>
      {(view) => (
        <>
          <CallHead view={view} />
          <Told words={told} />
          <Behind view={view} />
          <CallPeople people={view.people} onCopied={() => tell(t.copied)} />
          <Deeds view={view} onOpen={setOpen} onDone={done} tell={tell} />
          <Tried view={view} />
          <Sheet open={open === 'answer'} title={t.fillTitle} onClose={() => setOpen(null)}>
            <AnswerForm view={view} onDone={(next) => done(next, t.filled)} />
          </Sheet>
          <Sheet open={open === 'attempt'} title={t.result} onClose={() => setOpen(null)}>
            <AttemptForm view={view} onDone={(next) => done(next, t.noted)} />
          </Sheet>
        </>
      )}
    </ListState>
  )
}

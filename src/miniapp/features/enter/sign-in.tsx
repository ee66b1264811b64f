import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { DemoIdentities } from '#contract/session'
import { labelOf } from '../../labels'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Cell, Group, Section } from '../../ui/group'
import { ProblemNotice, Skeleton } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { text } from './text'

interface SignInProps {
  /** Called when somebody is signed in. */
  readonly onDone: () => void
}

/** WeChat knows who it is; a browser only where the demo is on. */
export function SignIn({ onDone }: SignInProps) {
  return phone.can.wechat ? <WithWechat onDone={onDone} /> : <AsSomebody onDone={onDone} />
}

function WithWechat({ onDone }: SignInProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const signIn = async () => {
    setBusy(true)
    const failed = await useSession.getState().signInWithWechat()
    setBusy(false)
    setProblem(failed)
    if (failed === null) onDone()
  }
  return (
    <>
      <Button words={busy ? t.entering : t.wechat} busy={busy} onTap={() => void signIn()} />
      <View className="cap mt2">{t.wechatMore}</View>
      <TextButton flush words={t.privacyRead} onTap={() => void go(routes.privacy())} />
      {problem && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
    </>
  )
}

/** The made-up people of the demo community. Where there is no demo the page says so and gives no hope. */
function AsSomebody({ onDone }: SignInProps) {
  const t = useWords(text)
  const list = useAnswer('demo', () => call(endpoints.listDemoIdentities))
  if (list.state === 'loading') return <Skeleton cards={2} />
  if (list.state === 'problem') {
    return list.problem.code === 'not-found' ? (
      <Notice live icon="lock" title={t.closed} words={t.closedMore} />
    ) : (
      <ProblemNotice problem={list.problem} onRetry={() => void list.reload()} />
    )
  }
  return (
    <>
      <Section name={t.asWhom} />
      <People items={list.value.items} onDone={onDone} />
      <View className="cap mt3">{t.asWhomMore}</View>
      <TextButton flush words={t.privacyRead} onTap={() => void go(routes.privacy())} />
    </>
  )
}

function People({ items, onDone }: SignInProps & { readonly items: DemoIdentities['items'] }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [problem, setProblem] = useState<Problem | null>(null)
  const enter = async (id: string) => {
    const failed = await useSession.getState().signInAsDemo(id)
    setProblem(failed)
    if (failed === null) onDone()
  }
  return (
    <>
      {problem && (
        <View className="note" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      <Group>
        {items.map(({ id, as, name, detail }, n) => (
          <Cell
            key={id}
            first={n === 0}
            title={`${labelOf(t.as, as, t.asOther)} ${name}`}
            note={detail}
            onTap={() => void enter(id)}
          />
        ))}
      </Group>
    </>
  )
}

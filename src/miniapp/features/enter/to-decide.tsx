import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { MyHomes } from '#contract/households'
import type { Problem } from '#contract/problems'
import { labels } from '../../labels'
import { call } from '../../lib/call'
import type { Loaded } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Group, Section } from '../../ui/group'
import styles from './enter.module.css'
import { text } from './text'

type Request = MyHomes['toDecide'][number]

/** Who asks to join a home of mine: an adult who lives there knows best. */
export function ToDecide({ mine }: { readonly mine: Loaded<MyHomes> }) {
  const t = useWords(text)
  const [done, setDone] = useState<string | null>(null)
  const requests = mine.state === 'ready' ? mine.value.toDecide : []
  const decided = (words: string) => {
    setDone(words)
    void mine.reload()
  }
  return (
    <View>
      {done && (
        <View className="note mt2" {...access({ role: 'status', live: 'polite' })}>
          {done}
        </View>
      )}
      {requests.length > 0 && (
        <>
          <Section name={t.toDecide} />
          <Group>
            {requests.map((request, n) => (
              <OneRequest key={request.id} request={request} first={n === 0} onDone={decided} />
            ))}
          </Group>
          <View className="cap mt2">{t.toDecideMore}</View>
        </>
      )}
    </View>
  )
}

interface OneRequestProps {
  readonly request: Request
  readonly first: boolean
  readonly onDone: (words: string) => void
}

function OneRequest({ request, first, onDone }: OneRequestProps) {
  const t = useWords(text)
  const roles = useWords(labels).residentRole
  const tell = useTellProblem()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, communityId, name, label, role } = request
  const decide = async (approve: boolean) => {
    setBusy(true)
    const body = { communityId, approve }
    const answer = await call(endpoints.decideHomeRequest, { params: { id }, body })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) onDone(approve ? t.let(name) : t.notLet(name))
  }
  return (
    <View className={`${styles.request} ${first ? styles.first : ''}`}>
      <View className="strong">{t.asksAs(name, roles[role])}</View>
      <View className="note">{label}</View>
      {problem && (
        <View className="note" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      <View className={styles.answers}>
        <Button
          className={styles.answer ?? ''}
          kind="plain"
          small
          words={t.refuse}
          label={t.refuseOf(name)}
          busy={busy}
          onTap={() => void decide(false)}
        />
        <Button
          className={styles.answer ?? ''}
          small
          words={t.approve}
          label={t.approveOf(name)}
          busy={busy}
          onTap={() => void decide(true)}
        />
      </View>
    </View>
  )
}

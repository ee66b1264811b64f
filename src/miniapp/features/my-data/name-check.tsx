import { View } from '@tarojs/components'
import { useState } from 'react'
import { rareEndpoints } from '#contract/endpoints-rare'
import type { MyData } from '#contract/my-data'
import { call } from '../../lib/call'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { Notice } from '../../ui/notice'
import { text } from './text'

interface NameCheckProps {
  readonly person: string
  readonly check: MyData['nameCheck']
}

/** OPS-03: a name that others do not see (yet); where the check said no, its author may ask the desk to look. */
export function NameCheck({ person, check }: NameCheckProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const name = useSession((session) => session.me?.displayName ?? '')
  const [said, setSaid] = useState<string | null>(null)
  const appeal = async () => {
    const ask = { params: { id: person }, body: { subjectId: person } }
    const answer = await call(rareEndpoints.appealCheck, ask)
    setSaid(answer.ok ? t.nameAppealed : tell(answer.problem))
  }
  return (
    <View>
      {check && (
        <Notice
          className="mt2"
          icon="lock"
          title={t.nameOf(name)}
          words={said ?? t.nameChecks[check]}
          {...(check === 'blocked' &&
            said === null && { action: t.nameAppeal, onAction: () => void appeal() })}
        />
      )}
    </View>
  )
}

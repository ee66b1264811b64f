import { View } from '@tarojs/components'
import { callEndpoints } from '#contract/endpoints-calls'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { access } from '../../../ui/access'
import { SwitchCell } from '../../../ui/group'
import styles from './followups.module.css'
import { text } from './text'

/** The manager says whether a visit is the last step of the ladder here; it holds at once. */
export function VisitsSwitch({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const { problem, send } = useDeed()
  const query = { communityId, list: 'done', limit: 1 } as const
  const calls = useAnswer(`visits/${communityId}`, () => call(callEndpoints.listCalls, { query }))
  const on = calls.state === 'ready' && calls.value.visitsOn === true
  const put = async (visitsOn: boolean) => {
    const body = { communityId, visitsOn }
    await send('visits', body, (key) => call(callEndpoints.setFollowups, { body, key }))
    await calls.reload()
  }
  return (
    <View>
      {calls.state === 'ready' && (
        <SwitchCell title={t.visits} note={t.visitsHint} on={on} onChange={(to) => void put(to)} />
      )}
      {problem && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { Binding } from '#contract/households'
import type { Problem } from '#contract/problems'
import type { Answer } from '../../lib/call'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { bindFault } from './bind-form'
import { text } from './text'

/** What became of the last try to bind a home, in one sentence. Faults of a field stand at the field. */
export function Outcome({ of }: { readonly of: Answer<Binding> | null }) {
  const t = useWords(text)
  const tell = useTellProblem()
  if (of === null) return null
  if (of.ok) {
    const said = { bound: t.bound, waiting: t.asked, refused: t.refused }
    return (
      <View className="mt3 strong" {...access({ role: 'status', live: 'polite' })}>
        {said[of.value.state]}
      </View>
    )
  }
  const words = besides(of.problem) ? tell(of.problem) : null
  const crowded = bindFault(of.problem) === 'tooMany'
  if (words === null && !crowded) return null
  return (
    <View className="mt3 note" {...access({ role: 'alert' })}>
      {crowded ? t.tooMany : words}
    </View>
  )
}

const besides = (problem: Problem): boolean => bindFault(problem) === null

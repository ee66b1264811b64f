import { View } from '@tarojs/components'
import type { Problem } from '#contract/problems'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Line } from '../../../ui/field'
import styles from './admin.module.css'
import { text } from './text'

/** Why it was refused: the field's own words, else those of the kind. */
export function Fault({ problem }: { readonly problem: Problem | null }) {
  const t = useWords(text)
  const tell = useTellProblem()
  if (problem === null) return null
  const field = problem.field?.split('.')[0] ?? ''
  return (
    <View className={styles.fault ?? ''} {...access({ role: 'alert' })}>
      {t.faults[field] ?? tell(problem)}
    </View>
  )
}

interface LabelledProps {
  readonly label: string
  readonly start: string
  readonly max: number
  readonly hint?: string | undefined
  readonly onType: (words: string) => void
}

/** A name, a line to write in, and what may stand there. */
export function Labelled({ label, start, max, hint, onType }: LabelledProps) {
  return (
    <View className="mt3">
      <View className="lab">{label}</View>
      <Line label={label} start={start} maxLength={max} onType={onType} />
      {hint && <View className="cap mt1">{hint}</View>}
    </View>
  )
}

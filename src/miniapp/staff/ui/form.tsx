import { View } from '@tarojs/components'
import type { Problem } from '#contract/problems'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Area, Line } from '../../ui/field'
import { draftNow, keepDraft } from '../lib/drafts'
import styles from './form.module.css'

interface KeptProps {
  readonly slot: string
  readonly field: string
  readonly label: string
  readonly placeholder: string
  readonly maxLength: number
  readonly line?: boolean
}

/** A labelled field whose words outlive the page. */
export function KeptField({ slot, field, label, placeholder, maxLength, line }: KeptProps) {
  const keep = (words: string) => void keepDraft(slot, { ...draftNow(slot), [field]: words })
  const start = draftNow(slot)[field] ?? ''
  const given = { label, placeholder, maxLength, start, onType: keep }
  return (
    <View>
      <View className="lab">{label}</View>
      {line ? <Line {...given} /> : <Area edge {...given} />}
    </View>
  )
}

interface FaultProps {
  readonly fault: string | null
  readonly problem: Problem | null
}

/** What is missing, or why it was not taken. */
export function Fault({ fault, problem }: FaultProps) {
  const tell = useTellProblem()
  const words = fault ?? (problem === null ? null : tell(problem))
  if (words === null) return null
  return (
    <View className={styles.problem} {...access({ role: 'alert' })}>
      {words}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { TicketRow } from '#contract/tickets'
import type { TicketState } from '#domain/tickets/ticket'
import { labelOf, labels } from '../labels'
import { useWords } from '../lib/words'
import styles from './chip.module.css'
import { text } from './text'

export type ChipKind = 'open' | 'run' | 'you' | 'done' | 'late'

/** A shape and a word: colour is never alone. */
export function Chip({ kind, words }: { readonly kind: ChipKind; readonly words: string }) {
  return <View className={`${styles.chip} ${kind === 'run' ? '' : styles[kind]}`}>{words}</View>
}

const KIND: Record<TicketState, ChipKind> = {
  submitted: 'open',
  accepted: 'run',
  processing: 'run',
  pending_resident: 'you',
  on_hold: 'run',
  resolved: 'you',
  closed: 'done',
  declined: 'run',
  merged: 'run',
  withdrawn: 'run',
}

interface StateChipProps {
  readonly ticket: Pick<TicketRow, 'state' | 'clock'>
  /** Residents read what they can do; staff read the state. */
  readonly toStaff?: boolean
}

/** The state of a ticket; "late" speaks before everything that does not wait for the resident. */
export function StateChip({ ticket, toStaff }: StateChipProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const { state, clock } = ticket
  const kind = KIND[state] ?? 'run'
  const late = clock?.state === 'broken' && clock.stoppedAt === null
  if (late && (kind === 'open' || kind === 'run')) return <Chip kind="late" words={t.late} />
  const words = labelOf(l.state, state, l.unknown)
  if (toStaff) return <Chip kind={kind === 'you' ? 'run' : kind} words={words} />
  if (state === 'resolved') return <Chip kind="you" words={t.pleaseConfirm} />
  if (state === 'pending_resident') return <Chip kind="you" words={t.waitingForYou} />
  return <Chip kind={kind} words={words} />
}

interface TagProps {
  readonly words: string
  /** amber without: priority. */
  readonly tone?: 'fact' | 'alarm' | 'fresh'
}

export function Tag({ words, tone }: TagProps) {
  return <View className={`${styles.tag} ${tone ? styles[tone] : ''}`}>{words}</View>
}

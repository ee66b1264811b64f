import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Problem } from '#contract/problems'
import { moment } from '../lib/format'
import { phone } from '../lib/platform/phone'
import { go, routes } from '../lib/routes'
import type { Loaded } from '../lib/use-answer'
import { useLang, useWords } from '../lib/words'
import { useTellProblem } from '../problem-text'
import { access } from './access'
import { Notice } from './notice'
import styles from './notice.module.css'
import { text } from './text'

/** The shape of what will come; it does not shimmer. */
export function Skeleton({ cards = 2 }: { readonly cards?: number }) {
  const t = useWords(text)
  return (
    <View className={styles.bones} {...access({ role: 'status', label: t.loading, busy: true })}>
      {Array.from({ length: cards }, (_, n) => n).map((n) => (
        <View key={n} className={styles.bone} />
      ))}
    </View>
  )
}

interface ProblemNoticeProps {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** Nothing could be shown: what happened, and the one thing to do. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const offline = problem.code === 'offline' || problem.code === 'interrupted'
  const signedOut = problem.code === 'signed-out'
  if (signedOut) {
    return (
      <Notice
        live
        icon="me"
        title={t.signedOut}
        words={tell(problem)}
        action={t.signIn}
        onAction={() => void go(routes.enter())}
      />
    )
  }
  return (
    <Notice
      live
      icon={offline ? 'send' : 'warn'}
      title={offline ? t.weakSignal : t.notFetched}
      words={offline ? t.weakSignalRead : tell(problem)}
      action={problem.code === 'not-found' ? undefined : t.retry}
      onAction={onRetry}
    />
  )
}

/** Something older is shown: from when it is, and that what was typed is kept. */
export function StaleNotice({
  at,
  onRetry,
}: {
  readonly at: number
  readonly onRetry: () => void
}) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <Notice
      live
      icon="warn"
      className="mt2"
      title={t.notFresh}
      words={t.shownFrom(moment(at, phone.now(), lang))}
      action={t.retry}
      onAction={onRetry}
    />
  )
}

interface ListStateProps<T> {
  readonly of: Loaded<T>
  readonly cards?: number
  /** Given when there is nothing to list: what this place is for and the one thing to do. */
  readonly empty?: (value: T) => ReactNode | null
  readonly children: (value: T) => ReactNode
}

/** Loading, empty, problem and stale in one place, so that no page forgets one. */
export function ListState<T>({ of, cards = 2, empty, children }: ListStateProps<T>) {
  const retry = () => void of.reload()
  if (of.state === 'loading') return <Skeleton cards={cards} />
  if (of.state === 'problem') return <ProblemNotice problem={of.problem} onRetry={retry} />
  return (
    <>
      {of.problem && <StaleNotice at={of.at} onRetry={retry} />}
      {empty?.(of.value) ?? children(of.value)}
    </>
  )
}

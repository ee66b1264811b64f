import { View } from '@tarojs/components'
import { useState } from 'react'
import { rareEndpoints } from '#contract/endpoints-rare'
import type { Problem } from '#contract/problems'
import type { AnswerView, BecameView } from '#contract/ratings'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { type Instant, instant } from '#domain/time'
import { labels } from '../../labels'
import { call } from '../../lib/call'
import { day, moment } from '../../lib/format'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { text as parts } from '../../ui/text'
import { Became } from './became'
import styles from './services.module.css'
import { text as rateText } from './text'
import { text } from './text-answers'
import { text as serviceText } from './text-services'

/** Where this answer is changed while that is allowed. */
function addressOf(answer: AnswerView): string | null {
  switch (answer.kind) {
    case 'services':
      return routes.rateServices()
    case 'nps':
      return routes.nps()
    case 'ticket':
      return answer.ticketId === null ? null : routes.confirm(answer.ticketId)
    case 'followup':
      return answer.taskId === null ? null : routes.followup(answer.taskId)
  }
}

function useLines(answer: AnswerView): readonly (readonly [string, string])[] {
  const t = useWords(text)
  const r = useWords(rateText)
  const l = useWords(labels)
  const p = useWords(parts)
  const { expectations } = useWords(serviceText)
  const face = (score: number) => p.face(score, p.faces[score - 1] ?? '')
  const compared = (score: number) => {
    if (score < 3) return expectations.worse
    return score > 3 ? expectations.better : expectations.same
  }
  const { scores, overall, expectation, rating, ces, nps, kind } = answer
  const rated = rating === null ? t.dontKnow : face(rating)
  return [
    ...DIMENSIONS.flatMap((dimension) => {
      const score = scores[dimension]
      if (score === undefined) return []
      return [[l.dimension[dimension], score === null ? r.notUsed : face(score)] as const]
    }),
    ...(overall === null ? [] : [[r.overall, face(overall)] as const]),
    ...(expectation === null ? [] : [[t.expectation, compared(expectation)] as const]),
    ...(kind === 'ticket' ? [[t.ticket, rated] as const] : []),
    ...(ces === null ? [] : [[t.effort, t.ces(ces)] as const]),
    ...(nps === null ? [] : [[t.nps, t.npsScore(nps)] as const]),
  ]
}

interface AnswerItemProps {
  readonly answer: AnswerView
  readonly became: readonly BecameView[]
  readonly now: Instant
}

/** What staff filled in says so, and may be taken back with one tap. */
function ByStaff({ answer }: { readonly answer: AnswerView }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [denied, setDenied] = useState(answer.denied === true)
  const [problem, setProblem] = useState<Problem | null>(null)
  const deny = async () => {
    const params = { id: answer.id }
    const said = await call(rareEndpoints.denyAnswer, { params, body: {}, key: answer.id })
    setDenied(said.ok)
    setProblem(said.ok ? null : said.problem)
  }
  return (
    <View>
      <View className="row between mt1">
        <View className="cap">{denied ? t.denied : t.byStaff}</View>
        {!denied && <TextButton flush words={t.deny} onTap={() => void deny()} />}
      </View>
      <View>
        {problem !== null && (
          <View className="cap" {...access({ role: 'alert' })}>
            {tell(problem)}
          </View>
        )}
      </View>
    </View>
  )
}

/** One own answer: what was said, until when it may be changed, and what became of it. */
export function AnswerItem({ answer, became, now }: AnswerItemProps) {
  const t = useWords(text)
  const lang = useLang()
  const lines = useLines(answer)
  const until = instant(answer.editableUntil)
  const byStaff = answer.filledBy === 'staff'
  const address = now <= until && !byStaff ? addressOf(answer) : null
  const when = [
    answer.homeLabel,
    t.given(day(instant(answer.submittedAt), now, lang)),
    ...(answer.changes > 0 ? [t.changed(answer.changes)] : []),
  ]
  return (
    <Group className="pad mt3">
      <View className="strong words">{answer.ticketWords ?? t[answer.kind]}</View>
      <View className="cap">{when.join(' · ')}</View>
      {lines.map(([name, said]) => (
        <View key={name} className={styles.line}>
          <View>{name}</View>
          <View className="note num">{said}</View>
        </View>
      ))}
      {answer.comment !== '' && <View className="said note mt2 words">{answer.comment}</View>}
      {byStaff && <ByStaff answer={answer} />}
      {address !== null && (
        <View className="row between mt1">
          <View className="cap">{t.changeable(moment(until, now, lang))}</View>
          <TextButton flush words={t.change} onTap={() => void go(address)} />
        </View>
      )}
      {became.map((one) => (
        <Became key={one.id} of={one} now={now} />
      ))}
    </Group>
  )
}

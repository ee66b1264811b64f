import { View } from '@tarojs/components'
import { useState } from 'react'
import { rareEndpoints } from '#contract/endpoints-rare'
import type { CheckMark } from '#domain/content/check'
import { call } from '../../lib/call'
import { useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { checkText } from '../../ui/text-check'
import { text } from './text-track'

interface CheckedProps {
  readonly ticketId: string
  readonly subjectId: string | undefined
  readonly check: CheckMark | undefined
  readonly mine: boolean
}

/** A quiet mark under what others do not see; where the check said no, its author may ask the desk to look. */
export function Checked({ ticketId, subjectId, check, mine }: CheckedProps) {
  const t = useWords(text)
  const marks = useWords(checkText)[mine ? 'mine' : 'other']
  const tell = useTellProblem()
  const [said, setSaid] = useState<string | null>(null)
  if (check === undefined) return null
  const appeal = async () => {
    const body = { subjectId: subjectId ?? '' }
    const answer = await call(rareEndpoints.appealCheck, { params: { id: ticketId }, body })
    setSaid(answer.ok ? t.appealed : tell(answer.problem))
  }
  return (
    <View>
      <View className="cap">{marks[check]}</View>
      <View {...access({ role: 'status', live: 'polite' })}>
        {said !== null && <View className="cap">{said}</View>}
      </View>
      {mine && check === 'blocked' && said === null && subjectId !== undefined && (
        <TextButton flush words={t.appeal} onTap={() => void appeal()} />
      )}
    </View>
  )
}

/** One line for all photos of one place: the first that is not shown to everybody. */
export const heldPhoto = <P extends { readonly id: string; readonly check?: CheckMark }>(
  photos: readonly P[],
): P | undefined => photos.find(({ check }) => check !== undefined)

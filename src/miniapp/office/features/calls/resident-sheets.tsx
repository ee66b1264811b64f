import { callEndpoints } from '#contract/endpoints-calls'
import { moderationEndpoints } from '#contract/endpoints-moderation'
import type { HomeFile, HomeResident } from '#contract/home-file'
import { dayOf, type Instant, instant, iso } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { LineSheet } from './line-sheet'
import { text } from './text-file'
import { names } from './text-names'

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** As people say a mobile number, spaces and country code included. */
const MOBILE = /^(?:[+]?86)?1[3-9]\d{9}$/

/** Midnight in Shanghai of a day as people write it; null: it is none, or still to come. */
function dayAt(words: string, now: Instant): Instant | null {
  if (!DAY.test(words)) return null
  const at = Date.parse(`${words}T00:00:00+08:00`)
  // Some phones read 31 February as 3 March.
  return !(at <= now) || dayOf(at) !== words ? null : at
}

interface SheetProps {
  readonly communityId: string
  readonly resident: HomeResident
  readonly onClose: () => void
}

/** LOOP-03: the right day; what has not begun moves along. */
export function MoveInSheet({
  communityId,
  resident,
  onClose,
  onDone,
}: SheetProps & { readonly onDone: (file: HomeFile) => void }) {
  const t = useWords(text)
  const n = useWords(names)
  const params = { id: resident.residencyId }
  return (
    <LineSheet
      title={n.pair(t.correct, resident.name)}
      hint={t.correctHint}
      label={t.date}
      start={dayOf(instant(resident.movedInAt))}
      slot={`move-in.${params.id}`}
      wrong={t.badDate}
      read={(words) => {
        const at = dayAt(words, phone.now())
        return at === null ? null : { communityId, movedInAt: iso(at) }
      }}
      ask={async (body, key) => {
        const answer = await call(callEndpoints.correctMoveIn, { params, body, key })
        if (answer.ok) onDone(answer.value)
        return answer
      }}
      onClose={onClose}
    />
  )
}

/** STF-06: a number that was said at the desk; an empty line takes it away. */
export function NumberSheet({
  communityId,
  resident,
  onClose,
  onDone,
}: SheetProps & { readonly onDone: () => void }) {
  const t = useWords(text)
  const n = useWords(names)
  const params = { id: resident.residencyId }
  return (
    <LineSheet
      title={n.pair(t.number, resident.name)}
      hint={t.numberHint}
      label={t.mobile}
      start=""
      slot={`number.${params.id}`}
      wrong={t.badNumber}
      read={(words) => {
        const number = words.replace(/[\s-]/g, '')
        return number === '' || MOBILE.test(number) ? { communityId, phone: number } : null
      }}
      ask={async (body, key) => {
        const answer = await call(moderationEndpoints.setResidentPhone, { params, body, key })
        if (answer.ok) onDone()
        return answer
      }}
      onClose={onClose}
    />
  )
}

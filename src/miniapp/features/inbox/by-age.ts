import { days, type Instant, instant, startOfDay } from '#domain/time'
import type { InboxMessage } from './tell-item'
import type { Age } from './text'

const AGES: readonly Age[] = ['today', 'week', 'older']

function ageOf({ at }: InboxMessage, now: Instant): Age {
  const today = startOfDay(now)
  const when = instant(at)
  if (when >= today) return 'today'
  return when >= today - days(6) ? 'week' : 'older'
}

/** Today in Shanghai, the six days before, and what is older; empty groups are left out. */
export const byAge = (
  items: readonly InboxMessage[],
  now: Instant,
): readonly { readonly age: Age; readonly items: readonly InboxMessage[] }[] =>
  AGES.map((age) => ({ age, items: items.filter((item) => ageOf(item, now) === age) })).filter(
    (group) => group.items.length > 0,
  )

import { days, type Instant, minutes } from '#domain/time'
import type { Cards, Seen } from './cards-of-year'

const DAY = days(1)
const shanghaiDay = (at: Instant) => Math.floor((at + minutes(480)) / DAY)
const quarterOf = (at: Instant) => {
  const east = new Date(at + minutes(480))
  return `${east.getUTCFullYear()} ${Math.floor(east.getUTCMonth() / 3)}`
}

const firstViews = (seen: readonly Seen[]): Seen[] => {
  const known = new Set<string>()
  return seen.filter(({ invitationId }) => {
    const fresh = !known.has(invitationId)
    known.add(invitationId)
    return fresh
  })
}

const grouped = (seen: readonly Seen[]): Seen[][] => {
  const by = new Map<string, Seen[]>()
  for (const one of seen) by.set(one.personId, [...(by.get(one.personId) ?? []), one])
  return [...by.values()]
}

const isMoveIn = ({ plan }: Seen) => plan?.startsWith('move-in-') === true
const isSurvey = (one: Seen) => one.kind !== 'rating'

const closer = (views: Seen[], gap: number, rule: string): string[] =>
  views
    .slice(1)
    .filter((one, n) => one.at - (views[n]?.at ?? 0) < gap)
    .map((one) => `${rule} ${one.personId} ${new Date(one.at).toISOString()}`)

/** What the memory of the phones tells against F1, F2, F3 and F5, without asking the rules of the project. */
export function brokenRules({ seen, answered }: Cards): string[] {
  const broken: string[] = []
  for (const views of grouped(seen)) {
    const first = firstViews(views)
    broken.push(
      ...closer(
        first.filter((one) => isSurvey(one) && !isMoveIn(one)),
        30 * DAY,
        'F1',
      ),
    )
    const nps = first.filter(({ kind }) => kind === 'nps')
    if (new Set(nps.map(({ at }) => quarterOf(at))).size < nps.length)
      broken.push(`F2 ${nps[0]?.personId}`)
    const ratings = first.filter((one) => !isSurvey(one))
    broken.push(
      ...ratings
        .filter((one, n) => one.at - (ratings[n - 2]?.at ?? Number.NEGATIVE_INFINITY) < 7 * DAY)
        .map((one) => `F3 ${one.personId}`),
    )
  }
  for (const one of seen) {
    const other = answered.find(
      ({ houseId, invitationId, at }) =>
        houseId === one.houseId &&
        invitationId !== one.invitationId &&
        at < one.at &&
        shanghaiDay(at) === shanghaiDay(one.at),
    )
    if (other) broken.push(`F5 another answered today ${one.houseId}`)
  }
  return broken
}

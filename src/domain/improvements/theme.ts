import type { CategoryId } from '../tickets/categories'
import { addDays, type Instant } from '../time'

/** repeat: one home says the same again. common: many homes say it. surge: it grew much faster than the rest. */
export const THEME_KINDS = ['repeat', 'common', 'surge'] as const
export type ThemeKind = (typeof THEME_KINDS)[number]

/** One complaint or repair, as the search for themes sees it. */
export interface Heard {
  readonly categoryId: CategoryId
  /** null: about a public area, by nobody's home. */
  readonly houseId: string | null
  readonly at: Instant
}

export interface Theme {
  readonly kind: ThemeKind
  readonly categoryId: CategoryId
  /** Of a repeat; null for the others. */
  readonly houseId: string | null
  readonly homes: number
  readonly tickets: number
}

/** How far back a theme is looked for, days. */
export const THEME_DAYS = 90
/** domain.md names no number; three in 90 d is what makes a home "frequent", too. */
const REPEATS = 3
/** A common problem: this many homes in 90 d (LOOP-06). */
const HOMES = 5
/** A surge: the share of the newest 30 d is over this many times its mean of three such spans (LOOP-06). */
const TIMES = 2
const SPAN_DAYS = 30
/** Below it a share is noise. */
const LEAST = 5

const homesOf = (heard: readonly Heard[]): number =>
  new Set(heard.flatMap(({ houseId }) => (houseId === null ? [] : [houseId]))).size

function groups<K>(heard: readonly Heard[], keyOf: (one: Heard) => K): Map<K, Heard[]> {
  const found = new Map<K, Heard[]>()
  for (const one of heard) {
    const key = keyOf(one)
    const group = found.get(key)
    if (group) group.push(one)
    else found.set(key, [one])
  }
  return found
}

function repeats(categoryId: CategoryId, heard: readonly Heard[]): Theme[] {
  return [...groups(heard, ({ houseId }) => houseId)].flatMap(([houseId, some]) =>
    houseId !== null && some.length >= REPEATS
      ? [{ kind: 'repeat', categoryId, houseId, homes: 1, tickets: some.length } as const]
      : [],
  )
}

function common(categoryId: CategoryId, heard: readonly Heard[]): Theme[] {
  const homes = homesOf(heard)
  return homes >= HOMES
    ? [{ kind: 'common', categoryId, houseId: null, homes, tickets: heard.length }]
    : []
}

/** Share of a category in each of three spans of 30 d, the newest first; an empty span has none. */
function sharesOf(categoryId: CategoryId, all: readonly Heard[], now: Instant): number[] {
  return [0, 1, 2].map((n) => {
    const [from, to] = [addDays(now, -SPAN_DAYS * (n + 1)), addDays(now, -SPAN_DAYS * n)]
    const some = all.filter(({ at }) => at > from && at <= to)
    const own = some.filter((one) => one.categoryId === categoryId)
    return some.length === 0 ? 0 : own.length / some.length
  })
}

function surge(
  categoryId: CategoryId,
  heard: readonly Heard[],
  all: readonly Heard[],
  now: Instant,
): Theme[] {
  const fresh = heard.filter(({ at }) => at > addDays(now, -SPAN_DAYS))
  if (fresh.length < LEAST) return []
  const shares = sharesOf(categoryId, all, now)
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
  return (shares[0] ?? 0) > TIMES * mean
    ? [
        {
          kind: 'surge',
          categoryId,
          houseId: null,
          homes: homesOf(fresh),
          tickets: fresh.length,
        },
      ]
    : []
}

/**
 * LOOP-06: what residents keep saying. Three kinds: the same home and category three times in 90 d; one category
 * from five homes in 90 d; a category whose share of the newest 30 d is over twice its 90-day mean.
 * @param heard complaints and repairs of one community, not merged and not withdrawn; older ones are left out here
 */
export function findThemes(heard: readonly Heard[], now: Instant): readonly Theme[] {
  const all = heard.filter(({ at }) => at > addDays(now, -THEME_DAYS) && at <= now)
  return [...groups(all, ({ categoryId }) => categoryId)].flatMap(([categoryId, some]) => [
    ...common(categoryId, some),
    ...surge(categoryId, some, all, now),
    ...repeats(categoryId, some),
  ])
}

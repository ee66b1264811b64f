import { days, hours, type Instant, startOfDay } from '#domain/time'
import type { Dice } from './dice'
import { livesThere } from './people'
import { themeOf } from './themes'
import {
  HEYUE_IMPROVEMENTS,
  HEYUE_NOTICES,
  IMPROVEMENTS,
  type ImprovementWords,
  NOTICES,
} from './words-improvements'
import { at, type Plain } from './write-rows'
import type { Site } from './year'

/** At ten in the morning of a day counted from today. */
const morning = (now: Instant, daysFromNow: number): Instant =>
  startOfDay(now + days(daysFromNow)) + hours(10)

function departmentOf({ crew }: Site, words: ImprovementWords): string | null {
  const key = words.theme === undefined ? 'site' : themeOf(words.theme).department
  return crew.departments.find((department) => department.key === key)?.id ?? null
}

/** What was improved here, in the words of the house. */
export const improvementWords = (site: Site): readonly ImprovementWords[] =>
  site.community.lifts ? IMPROVEMENTS : HEYUE_IMPROVEMENTS

export function improvementRows(dice: Dice, site: Site, now: Instant): Plain<'improvements'>[] {
  return improvementWords(site).map((words) => ({
    community_id: site.community.id,
    id: dice.id(morning(now, words.published)),
    asked: words.asked,
    did: words.did,
    state: words.state,
    department_id: departmentOf(site, words),
    homes: words.homes,
    due_at: words.due === undefined ? null : at(morning(now, words.due)),
    done_at: words.done === undefined ? null : at(morning(now, words.done)),
    published_at: at(morning(now, words.published)),
  }))
}

export const noticeRows = (dice: Dice, site: Site, now: Instant): Plain<'notices'>[] =>
  (site.community.lifts ? NOTICES : HEYUE_NOTICES).map((notice) => ({
    community_id: site.community.id,
    id: dice.id(morning(now, notice.published)),
    title: notice.title,
    words: notice.words,
    published_at: at(morning(now, notice.published)),
  }))

/** A fifth of those with the app on the first day, half of them in the end; one day is as long as most wait. */
export const noticeReadRows = (
  dice: Dice,
  site: Site,
  notices: readonly Plain<'notices'>[],
  now: Instant,
): Plain<'notice_reads'>[] =>
  notices.flatMap((notice) => {
    const since = Date.parse(String(notice.published_at))
    const share = Math.min(0.5, 0.2 + (now - since) / days(60))
    const readers = new Set(
      site.residents
        .filter((one) => one.app && one.verified && livesThere(one, now) && dice.chance(share))
        .map(({ person }) => person.id),
    )
    return [...readers].map((personId) => ({
      community_id: site.community.id,
      notice_id: String(notice.id),
      person_id: personId,
      at: at(Math.min(now, since + dice.wait(hours(12)))),
    }))
  })

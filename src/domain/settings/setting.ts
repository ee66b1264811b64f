import { allowed, type Decision, refused } from '../decision'
import { CATEGORY_IDS, categoryMarks } from '../tickets/categories'
import type { Instant } from '../time'
import {
  type Mark,
  type Marks,
  mayBegin,
  newestOf,
  nextNumber,
  OPTIONAL_QUESTIONS,
  type Version,
} from './versions'

/** STF-11: which categories residents may choose, and which optional questions are asked. */
export const SETTING_NAMES = ['categories', 'questionnaires'] as const
export type SettingName = (typeof SETTING_NAMES)[number]

export interface SettingVersion extends Version {
  readonly marks: Marks
}

/** What may be set, in the order of the screen; the first mark of each is the house's own. */
export function settable(name: SettingName): readonly (readonly [string, readonly Mark[]])[] {
  switch (name) {
    case 'categories':
      return CATEGORY_IDS.map((id) => [id, categoryMarks(id)] as const).filter(
        ([, marks]) => marks.length > 1,
      )
    case 'questionnaires':
      return OPTIONAL_QUESTIONS.map((id) => [id, ['on', 'off']])
  }
}

export type SettingRefusal = 'bad-input:marks' | 'bad-input:same' | 'bad-input:validFrom'

/**
 * A new version: from a moment in the future, after the newest one, and not the same again.
 * @param wish.marks what is as the house has it may be left out, and is not kept
 */
export function decideSetting(
  name: SettingName,
  versions: readonly SettingVersion[],
  wish: { readonly marks: Marks; readonly validFrom: Instant },
  now: Instant,
): Decision<SettingVersion, SettingRefusal> {
  const known = new Map(settable(name))
  const said = Object.entries(wish.marks)
  if (!said.every(([id, mark]) => known.get(id)?.includes(mark))) return refused('bad-input:marks')
  const newest = newestOf(versions)
  if (!mayBegin(newest, wish.validFrom, now)) return refused('bad-input:validFrom')
  const before = newest?.marks ?? {}
  if ([...known.keys()].every((id) => (wish.marks[id] ?? 'on') === (before[id] ?? 'on')))
    return refused('bad-input:same')
  const marks = Object.fromEntries(said.filter(([, mark]) => mark !== 'on'))
  return allowed({ version: nextNumber(newest), marks, validFrom: wish.validFrom })
}

import type { Theme } from './theme'
import { ASKS } from './words-asks'
import { COMPLAINTS } from './words-complaints'
import { LIFT_AND_LIGHT } from './words-lift'
import { REPAIRS } from './words-repairs'

export const THEMES: readonly Theme[] = [...LIFT_AND_LIGHT, ...REPAIRS, ...COMPLAINTS, ...ASKS]

/** @throws RangeError for a name that no theme has. */
export function themeOf(id: string): Theme {
  const theme = THEMES.find((one) => one.id === id)
  if (!theme) throw new RangeError(`no theme ${id}`)
  return theme
}

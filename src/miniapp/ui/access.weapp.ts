import type { Access } from './access'

/**
 * WeChat's own names, as few as do: what is not chosen is not said, and `hidden` never is, because a reader
 * there passes by what holds no words, and every drawing of ours holds none.
 */
export function access(a: Access): object {
  const out: Record<string, string | boolean | number> = {}
  if (a.role) out.ariaRole = a.role === 'banner' || a.role === 'contentinfo' ? 'group' : a.role
  if (a.label) out.ariaLabel = a.label
  if (a.selected) out.ariaSelected = true
  if (a.checked || a.pressed) out.ariaChecked = true
  if (a.expanded !== undefined) out.ariaExpanded = a.expanded
  if (a.disabled) out.ariaDisabled = true
  if (a.live) out.ariaLive = a.live
  return out
}

export const named = (label: string): object => ({ ariaLabel: label })

export const pictured = (alt: string): object => ({ ariaRole: 'img', ariaLabel: alt })

/** WeChat shows by `hoverClass` what a finger rests on; cursor and focus ring are a browser's. */
export const TAP = ''

/** A phone has no keys to walk with. */
export const keys = (): object => ({})

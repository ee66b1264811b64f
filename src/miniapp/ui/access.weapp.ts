import type { Access } from './access'

/**
 * WeChat's own names. A member that is not given is not sent; `hidden` never is, because a reader there
 * passes by what holds no words, and every drawing of ours holds none.
 */
export function access(a: Access): object {
  const out: Record<string, string | boolean | number> = {}
  if (a.role) out.ariaRole = a.role === 'banner' || a.role === 'contentinfo' ? 'group' : a.role
  if (a.label) out.ariaLabel = a.label
  if (a.checked !== undefined) out.ariaChecked = a.checked
  if (a.selected !== undefined) out.ariaSelected = a.selected
  if (a.pressed !== undefined) out.ariaChecked = a.pressed
  if (a.expanded !== undefined) out.ariaExpanded = a.expanded
  if (a.disabled) out.ariaDisabled = true
  if (a.live) out.ariaLive = a.live
  return out
}

export const named = (label: string): object => ({ ariaLabel: label })

export const pictured = (alt: string): object => ({ ariaRole: 'img', ariaLabel: alt })

/** A phone has no keys to walk with. */
export const keys = (): object => ({})

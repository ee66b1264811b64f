export type Role =
  | 'button'
  | 'link'
  | 'heading'
  | 'img'
  | 'list'
  | 'listitem'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'group'
  | 'switch'
  | 'tab'
  | 'tablist'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'main'
  | 'banner'
  | 'contentinfo'
  | 'navigation'
  | 'region'
  | 'search'

/** What a reader for the blind is told about a View. */
export interface Access {
  readonly role?: Role | undefined
  readonly label?: string | undefined
  readonly checked?: boolean | undefined
  readonly selected?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly current?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly modal?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly live?: 'polite' | 'assertive' | undefined
  readonly level?: 1 | 2 | 3 | undefined
}

type Attributes = Record<string, string>

const flag = (name: string, value: boolean | undefined): Attributes =>
  value === undefined ? {} : { [name]: String(value) }

/** Real attributes of the page, for browsers; `access.weapp.ts` speaks WeChat's names. */
export function access(a: Access): Attributes {
  return {
    ...(a.role ? { role: a.role } : {}),
    ...(a.label ? { 'aria-label': a.label } : {}),
    ...flag('aria-checked', a.checked),
    ...flag('aria-selected', a.selected),
    ...flag('aria-pressed', a.pressed),
    ...flag('aria-expanded', a.expanded),
    ...(a.disabled ? { 'aria-disabled': 'true' } : {}),
    ...(a.current ? { 'aria-current': 'page' } : {}),
    ...flag('aria-busy', a.busy),
    ...(a.modal ? { 'aria-modal': 'true' } : {}),
    ...(a.hidden ? { 'aria-hidden': 'true' } : {}),
    ...(a.live ? { 'aria-live': a.live } : {}),
    ...(a.level ? { 'aria-level': String(a.level) } : {}),
  }
}

/** Cursor and focus ring. */
export const TAP = 'tap '

/** The name of a field or picture: on H5 the real element lies inside Taro's own. */
export const named = (label: string): object => ({ nativeProps: { 'aria-label': label } })

/** A picture with its description. */
export const pictured = (alt: string): object => ({ nativeProps: { alt } })

/** The little of a browser's key event that is needed here; this room has no DOM types. */
interface KeyPress {
  readonly key: string
  readonly target: unknown
  readonly currentTarget: unknown
  preventDefault(): void
}

interface Spot {
  readonly parentElement: Spot | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): ArrayLike<Spot>
  focus(): void
  click(): void
}

function groupOf(spot: Spot): Spot | null {
  let at = spot.parentElement
  while (at && !['radiogroup', 'tablist'].includes(at.getAttribute('role') ?? '')) {
    at = at.parentElement
  }
  return at
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys walk a group of radios or tabs and choose, as browsers do with their own radios. */
function walk(from: Spot, step: number): void {
  const group = groupOf(from)
  if (!group) return
  const spots = Array.from(group.querySelectorAll('[role=radio],[role=tab]'))
  const next = spots[(spots.indexOf(from) + step + spots.length) % spots.length]
  next?.focus()
  next?.click()
}

/** Makes a View reachable and usable by keys: Enter and space press it, arrows walk its group. */
export function keys(press: (() => void) | undefined, reachable = true): object {
  if (!press) return {}
  return {
    tabindex: reachable ? '0' : '-1',
    onKeyDown: (event: KeyPress) => {
      if (event.target !== event.currentTarget) return
      const step = STEP[event.key]
      if (step !== undefined) {
        const role = (event.currentTarget as Spot).getAttribute('role')
        if (role !== 'radio' && role !== 'tab') return
        event.preventDefault()
        walk(event.currentTarget as Spot, step)
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        press()
      }
    },
  }
}

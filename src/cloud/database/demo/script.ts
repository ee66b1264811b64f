import type { CategoryId } from '#domain/tickets/categories'
import type { HoldReason, RootCause, TicketKind } from '#domain/tickets/ticket'
import type { DepartmentKey } from './staff'
import type { PictureName } from './theme'
import type { ALIASES } from './words-people'

export type Alias = keyof typeof ALIASES
export type CastName = 'lin' | 'zhou' | 'wu' | 'su' | 'xu' | 'ma'

/** Who wrote: one of the cast, or whoever lives there. */
export type Who =
  | CastName
  | { readonly building: number; readonly unit?: number; readonly room: string }

/** What happened `ago` hours before now, by the reporter or by one of the crew. */
export type Step = { readonly ago: number } & (
  | { readonly by: Alias | 'resident'; readonly say: string }
  | { readonly by: Alias; readonly note: string }
  | { readonly by: Alias; readonly accept: Alias }
  | { readonly by: Alias; readonly take: Alias }
  | { readonly by: Alias; readonly process: true }
  | { readonly by: Alias; readonly offer: Alias; readonly reason: string }
  | { readonly by: Alias; readonly takeOver: true }
  | { readonly by: Alias; readonly ask: string }
  | { readonly by: Alias; readonly hold: HoldReason; readonly inDays: number }
  | { readonly by: Alias; readonly resolve: string; readonly cause: RootCause }
  | { readonly endorsedBy: number }
)

/** A ticket that is open today, written down instead of thrown with dice. */
export interface Script {
  readonly id: string
  readonly who: Who
  readonly ago: number
  readonly kind: TicketKind
  readonly category: CategoryId
  readonly place: 'home' | 'building' | 'area'
  readonly area?: string
  /** Said of the lift of the reporter's entrance. */
  readonly lift?: boolean
  readonly department: DepartmentKey
  readonly says: string
  readonly picture?: PictureName
  readonly pictures?: number
  readonly hidden?: boolean
  readonly about?: Alias
  readonly steps: readonly Step[]
}

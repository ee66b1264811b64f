import { days, hourOf, hours, type Instant, minutes, startOfDay } from '#domain/time'
import type { Dice } from './dice'
import type { Resident } from './people'
import type { Crew, StaffMember } from './staff'
import type { Teller } from './story'
import { type Blanks, fill, type Theme } from './theme'

/** How well the site works at a time of the year. */
export interface Mood {
  /** Median hours to the first answer, and the share that breaks the 24 h. */
  readonly replyHours: number
  readonly lateShare: number
  /** 1: usual; smaller: faster. */
  readonly workPace: number
  readonly againShare: number
  readonly confirmShare: number
}

export interface SavedReply {
  readonly id: string
  readonly words: string
}

/** One ticket being told: who plays, what they may say, and when the curtain falls. */
export interface Stage {
  readonly dice: Dice
  readonly teller: Teller
  readonly theme: Theme
  readonly reporter: Resident
  readonly crew: Crew
  readonly desk: StaffMember
  readonly worker: StaffMember
  /** Homes with the same trouble, in the order in which they say so. */
  readonly alsoHit: readonly Resident[]
  readonly saved: readonly SavedReply[]
  readonly mood: Mood
  readonly blanks: Blanks
  /** Which of the theme's sentences the resident wrote. */
  readonly variant: number
  readonly submittedAt: Instant
  /** Nothing happens at or after it. */
  readonly endBy: Instant
}

/** A story of usual pace fits into this. */
const USUAL_LENGTH = days(32)

/** Close to today everything goes faster, so that each past story has its end. */
const hurry = ({ submittedAt, endBy }: Stage): number =>
  Math.min(1, (endBy - submittedAt) / USUAL_LENGTH)

export const hasTimeFor = (stage: Stage, span: number): boolean =>
  stage.endBy - stage.teller.at() > span

/** The next moment between two hours of the Shanghai day: people sleep. */
function awake(dice: Dice, at: Instant, from: number, to: number): Instant {
  const hour = hourOf(at)
  if (hour >= from && hour < to) return at
  const day = startOfDay(at) + (hour < from ? 0 : days(1))
  return day + hours(from) + minutes(dice.int(2, 50))
}

/** Never before what was told last, never after the curtain. */
function within(stage: Stage, at: Instant): Instant {
  const last = stage.teller.at()
  if (at < stage.endBy) return Math.max(Math.floor(at), last + minutes(1))
  return last + Math.max(1, Math.floor((stage.endBy - last) * (0.1 + 0.3 * stage.dice.next())))
}

const after = (stage: Stage, medianHours: number): Instant =>
  stage.teller.at() + hours(stage.dice.wait(medianHours, 0.6) * hurry(stage))

/** When staff get to it, in their hours. */
export const byStaff = (stage: Stage, medianHours: number): Instant =>
  within(stage, awake(stage.dice, after(stage, medianHours), 8, 20))

export const byResident = (stage: Stage, medianHours: number): Instant =>
  within(stage, awake(stage.dice, after(stage, medianHours), 8, 22))

/** A job is not asleep. */
export const byClock = (stage: Stage, span: number): Instant => stage.teller.at() + span

/** The first public answer: usually soon, seldom past the promise. */
export function firstReplyAt(stage: Stage): Instant {
  const { dice, mood, submittedAt, teller } = stage
  const urgent = teller.ticket().priority === 'urgent'
  if (urgent) return submittedAt + minutes(Math.min(29, dice.wait(9, 0.5)))
  const late = dice.chance(mood.lateShare)
  const waited = late
    ? hours(24) + hours(dice.wait(3, 0.7))
    : hours(dice.wait(mood.replyHours, 0.7))
  const at = awake(dice, submittedAt + waited, 8, 21)
  const due = submittedAt + hours(24)
  // Whoever sees the line turn amber answers in time.
  const inTime = late || at <= due ? at : due - minutes(dice.int(5, 90))
  return within(stage, inTime)
}

/** A sentence that goes with what was written: the n-th where there are as many, else any of them. */
export function line(stage: Stage, from: readonly string[]): string {
  const { dice, theme, variant, blanks } = stage
  const fitting = from.length === theme.says.length ? from[variant] : undefined
  return fill(fitting ?? dice.pick(from), blanks)
}

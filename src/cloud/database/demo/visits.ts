import {
  type Appointment,
  type AppointmentStep,
  evolveAppointment,
} from '#domain/appointments/appointment'
import { type AppointmentAction, decideAppointment } from '#domain/appointments/arrange'
import { LEAD, windowsOfDay } from '#domain/appointments/windows'
import type { Actor } from '#domain/tickets/ticket'
import { days, type Instant, minutes } from '#domain/time'
import { appointmentEvent } from '../../appointments/event'
import type { Dice } from './dice'
import { actorOf, type Crew } from './staff'
import { reporterOf, type Story } from './story'
import { at, type Plain } from './write-rows'

/** A visit with the story that tells of it. */
export interface Visit {
  readonly story: Story
  readonly appointment: Appointment
}

type Deed = readonly [Actor, Instant, AppointmentAction]

/** Told by the rules alone; null where they say no, as the ticket may have come to an end. */
function visited(dice: Dice, story: Story, deeds: readonly Deed[]): Visit | null {
  const id = dice.id(story.ticket.submittedAt)
  let appointment: Appointment | null = null
  const events = [...story.events]
  for (const [actor, when, action] of deeds) {
    const decision = decideAppointment(story.ticket, appointment, actor, action, when)
    if (!decision.ok) return null
    const step: AppointmentStep = decision.value
    appointment = evolveAppointment(id, appointment, step)
    events.push({ id: dice.id(when), event: appointmentEvent(story.ticket, actor, step) })
  }
  return appointment === null ? null : { story: { ...story, events }, appointment }
}

const lastAt = ({ events, ticket }: Story): Instant => events.at(-1)?.event.at ?? ticket.submittedAt

/** The newest window that has begun. */
const begunBefore = (now: Instant): Instant => {
  const all = [...windowsOfDay(now - days(1)), ...windowsOfDay(now)]
  return all.filter((window) => window <= now).at(-1) ?? now
}

/** Three windows of the days to come, among which somebody of the cast has to choose. */
function offered(dice: Dice, crew: Crew, story: Story, now: Instant): Visit | null {
  const windows = [1, 2, 3].map((ahead) => windowsOfDay(now + days(ahead))[ahead - 1] ?? now)
  const when = Math.max(lastAt(story) + minutes(1), now - minutes(50))
  if (when > now) return null
  return visited(dice, story, [[actorOf(crew.manager), when, { type: 'offer', windows }]])
}

/** Chosen in time, begun, and nobody has said yet what became of it. */
function begun(dice: Dice, crew: Crew, story: Story, now: Instant): Visit | null {
  const window = begunBefore(now)
  const when = lastAt(story) + minutes(7)
  const chosenAt = when + minutes(20)
  if (chosenAt > window - LEAD || chosenAt > now) return null
  return visited(dice, story, [
    [actorOf(crew.manager), when, { type: 'offer', windows: [window] }],
    [reporterOf(story.reporter), chosenAt, { type: 'choose', window }],
  ])
}

/** RES-17 to look at: one visit to be chosen by the cast, one that waits for its outcome. */
export function makeVisits(
  dice: Dice,
  crew: Crew,
  stories: readonly Story[],
  now: Instant,
): readonly Visit[] {
  const open = stories.filter(({ ticket }) => ticket.ownerId !== null)
  const ofCast = open.filter(({ reporter }) => reporter.person.demoId !== null)
  const others = open.filter(({ reporter }) => reporter.person.demoId === null)
  const first = (from: readonly Story[], make: typeof offered): Visit[] => {
    for (const story of from) {
      const visit = make(dice, crew, story, now)
      if (visit !== null) return [visit]
    }
    return []
  }
  return [...first([...ofCast].reverse(), offered), ...first(others, begun)]
}

export const visitRows = (visits: readonly Visit[]): Plain<'appointments'>[] =>
  visits.map(({ story: { ticket }, appointment: { history, ...visit } }) => ({
    community_id: ticket.communityId,
    id: visit.id,
    ticket_id: ticket.id,
    state: visit.state,
    windows: visit.windows,
    chosen_from: visit.chosen === null ? null : at(visit.chosen),
    moves: visit.moves,
    missed_by: visit.missedBy,
    history,
    made_at: at(history[0]?.at ?? ticket.submittedAt),
    updated_at: at(history.at(-1)?.at ?? ticket.submittedAt),
  }))

import { days, hours, type Instant, instant, quarterOf } from '#domain/time'
import behaviour from '../../../config/behaviour.json'
import { angryHomes, awaitTicket, submit } from './arrivals'
import { openDays, staffOn } from './capacity'
import { type Dice, dice } from './dice'
import { Machine } from './machine'
import { awaitMoveIn, awaitMoveOut, changeOptOuts, keyCustomers, verifyPeople } from './moves'
import { asResident } from './people'
import { afterDecline, answerQuestion, react } from './reporters'
import { frameOfRun } from './run-line'
import { scheduleRung } from './rungs'
import { foundCommunities } from './settlers'
import { awaitReports } from './snapshots'
import { quartersOf, type Summary } from './summary'
import { look } from './tasks'
import { startVisits } from './visits'
import { livingIn, type Sim } from './world'

export interface Options {
  /** The same seed gives the same log, byte by byte. */
  readonly seed: number
  /** Households, at least 100. */
  readonly homes: number
  /** 20 % of the homes say nothing, 8 % have closed every way. */
  readonly harder?: boolean
}

const START = instant('2024-01-01T00:00:00+08:00')
/** The last quarter's snapshot comes 24 h after the year. */
const END = instant('2025-01-03T01:00:00+08:00')
const DOWNTIME = {
  from: instant('2024-05-15T02:00:00+08:00'),
  to: instant('2024-05-22T10:00:00+08:00'),
}
/** WeChat and the SMS company are silent, on a busy morning. */
const OUTAGE = {
  from: instant('2024-08-14T08:50:00+08:00'),
  to: instant('2024-08-14T09:50:00+08:00'),
}
const KILLS = 60

/** Mostly in the morning, when much is in hand, and at the turn of two quarters. */
function killTimes(chance: Dice): readonly Instant[] {
  const at = Array.from({ length: KILLS }, () => {
    const day = START + days(chance.between(1, 364))
    return chance.chance(0.5) ? day + hours(9) : day + Math.round(chance.roll() * days(1))
  })
  return [...at, instant('2024-04-01T00:00:00+08:00'), instant('2024-10-01T00:00:00+08:00')]
}

function makeSim({ seed, harder = false }: Options, write: (line: string) => void): Sim {
  const chance = dice(seed)
  let ids = 0
  const sim: Sim = {
    machine: new Machine(chance, write, { downtime: DOWNTIME, kills: killTimes(chance) }),
    dice: chance,
    behaviour,
    start: START,
    end: END,
    communities: [],
    files: new Map(),
    figures: [],
    outage: OUTAGE,
    newId: (kind) => {
      ids += 1
      return `${kind}-${ids.toString(36).padStart(5, '0')}`
    },
    keyed: { harder },
    on: {
      watched: (tx, task) => scheduleRung(sim, tx, task),
      resolved: (tx, file) => react(sim, tx, file),
      declined: (tx, file) => afterDecline(sim, tx, file),
      questioned: (tx, file) => answerQuestion(sim, tx, file),
      followed: (tx, { reporter, ticket }) => {
        if (reporter === null) return
        const way = { by: asResident(reporter), source: 'miniapp', kind: ticket.kind } as const
        submit(sim, tx, reporter, { ...way, followsId: ticket.id })
      },
    },
  }
  return sim
}

/** What everybody will do, from the first day on. */
function setOut(sim: Sim): void {
  const put = (at: Instant, deed: Parameters<Machine['schedule']>[1]) =>
    sim.machine.schedule(at, deed)
  for (const { homes } of sim.communities)
    for (const home of homes) {
      awaitTicket(sim, home, sim.start, put)
      const people = livingIn(home, sim.start).map(({ person }) => person)
      startVisits(sim, people, sim.start, put)
      if (people.length > 0) awaitMoveOut(sim, home, sim.start, put)
      else awaitMoveIn(sim, home, sim.start + Math.round(sim.dice.roll() * days(250)), put)
    }
  angryHomes(sim)
  keyCustomers(sim)
  changeOptOuts(sim)
  verifyPeople(sim)
}

const totalStaff = (sim: Sim, day: Instant): number =>
  sim.communities.reduce((sum, community) => sum + staffOn(sim, community, day), 0)

/** One working day of each quarter. */
function staffOfQuarters(sim: Sim): readonly number[] {
  const found: number[] = []
  for (let at = sim.start; at < sim.end - days(30); at = quarterOf(at).to)
    found.push(totalStaff(sim, at + days(2)))
  return found
}

/**
 * QR-6: a year of the whole loop with an injected clock, every fact as a line of the log.
 * @param write gets one line without its end, in order
 */
export function simulate(options: Options, write: (line: string) => void): Summary {
  const sim = makeSim(options, write)
  const { machine } = sim
  machine.frame(START, 'run', frameOfRun(options.seed, { start: START, end: END, behaviour }))
  machine.start(START)
  machine.transact(START, (tx) => foundCommunities(sim, tx, options.homes))
  setOut(sim)
  machine.transact(START, (tx) => {
    openDays(sim, tx)
    awaitReports(sim, tx)
  })
  for (const { homes } of sim.communities)
    for (const home of homes)
      machine.transact(START, (tx) =>
        tx.duty('look', `${home.id}:${START}`, START, (then) => look(sim, then, home)),
      )
  machine.run(END)
  machine.finish(END)
  const homes = sim.communities.reduce((sum, one) => sum + one.homes.length, 0)
  const quarters = quartersOf(sim.figures)
  return { ...machine.written(), homes, quarters, staff: staffOfQuarters(sim) }
}

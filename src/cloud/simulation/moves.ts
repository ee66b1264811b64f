import type { Cadence } from '#domain/followups/schedule'
import { isOpenTask } from '#domain/followups/task'
import { days, hours, type Instant } from '#domain/time'
import { inOffice } from './hours'
import { settle } from './settlers'
import { look } from './tasks'
import type { Put, Tx } from './transaction'
import { startVisits } from './visits'
import { type Home, livingIn, type Sim } from './world'

const KEY_CUSTOMERS = 0.015
const RELET = 0.75
const CORRECTED = 0.1
/** Hours until the desk has written a move down: of the same day or the day before. */
const BEFORE = [0, 1, 3, 5, 8, 24, 26]
/** Until then the first questions may still be answered. */
const STILL_ASKED = days(14)

/** Who lives somewhere moves out once in ten years on average. */
export function awaitMoveOut(sim: Sim, home: Home, from: Instant, put: Put): void {
  const at = inOffice(
    from + Math.round(sim.dice.wait(days(366) / sim.behaviour.turnover)),
    sim.dice,
  )
  if (at >= sim.end) return
  put(at, (tx) => {
    moveOut(sim, tx, home)
    if (sim.dice.chance(RELET))
      awaitMoveIn(sim, home, tx.now + days(sim.dice.between(2, 50)), tx.later)
  })
}

function moveOut(sim: Sim, tx: Tx, home: Home): void {
  const movedOutAt = tx.now - hours(sim.dice.pick(BEFORE))
  if (home.keyCare !== null) clearKey(tx, home)
  for (const lodging of livingIn(home, tx.now)) {
    if (lodging.movedInAt >= movedOutAt) continue
    tx.set(lodging, 'movedOutAt', movedOutAt)
    const householdId = home.id
    tx.write('move-out', home.community.id, {
      householdId,
      personId: lodging.person.id,
      movedOutAt,
    })
  }
  look(sim, tx, home)
}

export function awaitMoveIn(sim: Sim, home: Home, day: Instant, put: Put): void {
  const at = inOffice(day, sim.dice)
  if (at >= sim.end) return
  put(at, (tx) => {
    if (livingIn(home, tx.now).length > 0) return
    const last = Math.max(0, ...home.lodgings.map(({ movedOutAt }) => movedOutAt ?? 0))
    const movedInAt = Math.max(last + hours(25), tx.now - hours(sim.dice.pick(BEFORE)))
    if (movedInAt > tx.now) return
    const people = settle(sim, tx, home, movedInAt)
    look(sim, tx, home)
    const { now } = tx
    startVisits(sim, people, now, tx.later)
    awaitMoveOut(sim, home, now + days(30), tx.later)
    if (sim.dice.chance(CORRECTED))
      tx.later(inOffice(now + days(sim.dice.between(1, 16)), sim.dice), (then) =>
        correct(sim, then, home, last),
      )
  })
}

/** The desk had written down another day; all who came together came on the right one. */
function correct(sim: Sim, tx: Tx, home: Home, last: Instant): void {
  const there = livingIn(home, tx.now)
  const [first] = there
  if (first === undefined) return
  const moved = first.movedInAt + days(sim.dice.between(-6, 6))
  const possible = moved >= last + hours(25) && moved <= tx.now && moved > tx.now - STILL_ASKED
  if (!possible || moved === first.movedInAt) return
  for (const lodging of there) {
    tx.set(lodging, 'movedInAt', moved)
    tx.write('move-in-corrected', home.community.id, {
      householdId: home.id,
      personId: lodging.person.id,
      movedInAt: moved,
    })
  }
  look(sim, tx, home)
}

function clearKey(tx: Tx, home: Home): void {
  tx.set(home, 'keyCare', null)
  tx.write('key-customer-cleared', home.community.id, { householdId: home.id })
}

function setKey(sim: Sim, tx: Tx, home: Home): void {
  if (livingIn(home, tx.now).length === 0) return
  const { community } = home
  const cadence: Cadence = sim.dice.chance(0.5) ? 'monthly' : 'quarterly'
  const since = tx.now
  const steward = community.staff.find(({ role }) => role === 'steward')
  const stewardId = steward?.staffId ?? ''
  tx.set(home, 'keyCare', { since, cadence })
  tx.write('key-customer-set', community.id, { householdId: home.id, cadence, since, stewardId })
  look(sim, tx, home)
  if (sim.dice.chance(0.3))
    tx.later(inOffice(tx.now + days(sim.dice.between(40, 200)), sim.dice), (then) => {
      if (home.keyCare?.since !== since) return
      clearKey(then, home)
      look(sim, then, home)
    })
}

/** Homes that get a steward of their own, some time of the year. */
export function keyCustomers(sim: Sim): void {
  for (const { homes } of sim.communities)
    for (const home of homes)
      if (sim.dice.chance(KEY_CUSTOMERS)) {
        const at = inOffice(sim.start + Math.round(sim.dice.roll() * days(300)), sim.dice)
        sim.machine.schedule(at, (tx) => setKey(sim, tx, home))
      }
}

/** Somebody closes a way of being reached, or opens it again. */
export function changeOptOuts(sim: Sim): void {
  for (let at = sim.start + days(3); at < sim.end - days(3); at += days(4)) {
    const home = sim.dice.pick(sim.dice.pick(sim.communities).homes)
    sim.machine.schedule(inOffice(at, sim.dice), (tx) => changeOptOut(sim, tx, home))
  }
}

function changeOptOut(sim: Sim, tx: Tx, home: Home): void {
  const person = livingIn(home, tx.now)[0]?.person
  if (person === undefined || person.optOut.length > 3) return
  const open = home.tasks.filter(({ state }) => isOpenTask(state))
  // In the middle of a ladder nobody changes the rules of it.
  if (open.some(({ attempts }) => attempts.length > 0)) return
  const others = person.optOut.filter((one) => one !== 'sms')
  const optOut = person.optOut.includes('sms') ? others : [...others, 'sms' as const]
  tx.set(person, 'optOut', optOut)
  tx.write('person-changed', null, { personId: person.id, optOut })
  for (const task of open) sim.on.watched(tx, task)
}

/** The desk verifies who had only said that they live there. */
export function verifyPeople(sim: Sim): void {
  for (const { homes } of sim.communities)
    for (const { lodgings } of homes)
      for (const { person } of lodgings) {
        if (person.verified || !sim.dice.chance(0.5)) continue
        const at = inOffice(sim.start + Math.round(sim.dice.roll() * days(300)), sim.dice)
        sim.machine.schedule(at, (tx) => {
          if (person.verified) return
          tx.set(person, 'verified', true)
          tx.write('person-changed', null, { personId: person.id, verified: true })
        })
      }
}

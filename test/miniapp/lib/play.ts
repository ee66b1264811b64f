import type { Habits, Intent, Open } from './history'
import { GOOD, plan, Resident } from './history'
import { chance } from './phone-model'

/** Plays one plan to its end: killed once at `killAt`, with the losses that the seed brings, until everything is out. */
export async function play(seed: number, killAt: number): Promise<Resident> {
  const intents = plan(chance(seed))
  const resident = new Resident(chance(seed + 1), killAt)
  resident.cloud.losses = { request: 0.25, answer: 0.25 }
  await Promise.race([live(resident, intents), resident.life.death])
  if (!resident.life.alive) {
    resident.restart()
    await live(resident, intents)
  }
  return resident
}

/**
 * A wild life: two windows, things changed while they wait, a cloud that forgets photos, and a
 * phone that dies up to four times, each time at a moment that the seed brings.
 */
export async function playWild(seed: number, habits: Habits = GOOD): Promise<Resident> {
  const intents = plan(chance(seed))
  const random = chance(seed + 1)
  const moment = () => 1 + Math.floor(random() * 60)
  const resident = new Resident(random, moment(), habits, 2)
  resident.cloud.losses = { request: 0.25, answer: 0.25 }
  resident.cloud.strict = habits.oneKey
  for (let lives = 4; ; lives -= 1) {
    const { life } = resident
    await Promise.race([live(resident, intents, 0.3), life.death])
    if (life.alive) return resident
    resident.restart(lives > 1 ? moment() : Number.POSITIVE_INFINITY)
  }
}

async function live(resident: Resident, intents: readonly Intent[], changes = 0): Promise<void> {
  const { life } = resident
  for (const intent of intents) {
    if (!life.alive) return
    const at = someWindow(resident)
    resident.carryOn(intent, at)
    if (changes > 0 && resident.random() < changes) resident.change(intent, someWindow(resident))
    if (resident.random() < 0.5) await at.outbox.flush()
  }
  if (life.alive) await drain(resident)
}

function someWindow({ windows, random }: Resident): Open {
  const at = windows.length > 1 ? windows[Math.floor(random() * windows.length)] : windows[0]
  if (at === undefined) throw new Error('a phone has a window')
  return at
}

/** Lets the timers of the outbox fire until nothing is waiting. */
export async function drain(resident: Resident): Promise<void> {
  const flush = async () => {
    for (const { outbox } of resident.windows) await outbox.flush()
    resident.mend()
  }
  await flush()
  await flush()
  for (let tries = 0; resident.windows.some(({ timers }) => timers.count > 0); tries += 1) {
    if (tries > 200) throw new Error('the queue does not come to rest')
    for (const { timers } of resident.windows) timers.fire()
    await flush()
  }
}

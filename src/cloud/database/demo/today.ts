import type { StaffFacts } from '#domain/tickets/actions'
import { days, hours, type Instant } from '#domain/time'
import type { Dice } from './dice'
import type { Cast, Resident } from './people'
import { livesThere } from './people'
import { houseAt } from './places'
import type { Script, Step, Who } from './script'
import { actorOf, type StaffMember } from './staff'
import { reporterOf, type Story, type Teller, tell } from './story'
import type { Theme } from './theme'
import { type Site, spotOf } from './year'

interface Scene {
  readonly site: Site
  readonly cast: Cast
  readonly now: Instant
}

function findReporter({ site, cast, now }: Scene, who: Who): Resident {
  if (typeof who === 'string') return cast[who]
  const house = houseAt(site.community, who.building, who.room, who.unit)
  const found = site.residents.find((one) => one.house.id === house.id && livesThere(one, now))
  if (!found) throw new RangeError(`nobody lives in ${house.label}`)
  // Whoever lives there wrote it on the phone, whatever the dice said about apps.
  return { ...found, app: true, verified: true }
}

const factsOf = (member: StaffMember): StaffFacts => ({
  staffId: member.id,
  personId: member.person.id,
  departmentId: member.departmentId,
})

function endorsers(scene: Scene, reporter: Resident, count: number, area: boolean): Resident[] {
  const { site, now, cast } = scene
  const homes = new Set([reporter.house.id, ...Object.values(cast).map((one) => one.house.id)])
  const near = site.residents.filter(
    ({ app, verified, house, ...one }) =>
      app &&
      verified &&
      livesThere({ app, verified, house, ...one }, now) &&
      (area ||
        (house.buildingId === reporter.house.buildingId && house.unit === reporter.house.unit)),
  )
  const once = near.filter(({ house }) => !homes.has(house.id) && homes.add(house.id))
  return once.slice(0, count)
}

/** Steps that give a ticket to somebody. */
function hand(scene: Scene, teller: Teller, at: Instant, step: Step): boolean {
  const member = (alias: Parameters<Site['crew']['named']>[0]) => scene.site.crew.named(alias)
  if ('accept' in step || 'take' in step) {
    const owner = member('accept' in step ? step.accept : step.take)
    const type = 'accept' in step ? 'accept' : 'take'
    teller.act(
      actorOf(member(step.by)),
      at,
      { type, ownerId: owner.id },
      { colleague: factsOf(owner) },
    )
    return true
  }
  if ('offer' in step) {
    const other = member(step.offer)
    const action = { type: 'offer', staffId: other.id, reason: step.reason } as const
    teller.act(actorOf(member(step.by)), at, action, { colleague: factsOf(other) })
    return true
  }
  return false
}

/** Steps of the one who has it. */
function handle(scene: Scene, teller: Teller, at: Instant, step: Step): void {
  if (!('by' in step) || step.by === 'resident') return
  const actor = actorOf(scene.site.crew.named(step.by))
  if ('note' in step) teller.note(actor, at, step.note)
  else if ('process' in step) teller.act(actor, at, { type: 'process' })
  else if ('takeOver' in step) teller.act(actor, at, { type: 'accept-offer' })
  else if ('ask' in step) teller.act(actor, at, { type: 'ask', words: step.ask })
  else if ('hold' in step)
    teller.act(actor, at, { type: 'hold', reason: step.hold, expectedAt: at + days(step.inDays) })
  else if ('resolve' in step)
    teller.act(actor, at, {
      type: 'resolve',
      note: step.resolve,
      photos: 1,
      rootCause: step.cause,
    })
}

function play(scene: Scene, teller: Teller, reporter: Resident, script: Script, step: Step): void {
  const at = Math.floor(scene.now - hours(step.ago))
  if ('endorsedBy' in step) {
    const some = endorsers(scene, reporter, step.endorsedBy, script.place === 'area')
    some.forEach((one, i) => {
      teller.endorse(one, at + i * 300_000)
    })
  } else if ('say' in step) {
    const actor =
      step.by === 'resident' ? reporterOf(reporter) : actorOf(scene.site.crew.named(step.by))
    teller.say(actor, at, { words: step.say })
  } else if (!hand(scene, teller, at, step)) handle(scene, teller, at, step)
}

const themeFor = (script: Script): Theme => ({
  id: `today-${script.id}`,
  kind: script.kind,
  category: script.category,
  place: script.place,
  weight: 0,
  department: script.department,
  cause: 'other',
  says: [script.says],
  reply: [],
  done: [],
  ...(script.area !== undefined && { area: script.area }),
  ...(script.picture !== undefined && { picture: script.picture }),
  ...(script.lift === true && { needsLift: true }),
})

/** The tickets that are open now. */
export function tellToday(
  dice: Dice,
  site: Site,
  cast: Cast,
  scripts: readonly Script[],
  now: Instant,
): Story[] {
  const scene: Scene = { site, cast, now }
  const told = scripts.map((script) => {
    const theme = themeFor(script)
    const reporter = findReporter(scene, script.who)
    const teller = tell(dice, {
      theme,
      reporter,
      spot: spotOf(site, theme, reporter),
      words: script.says,
      at: Math.floor(now - hours(script.ago)),
      pictures: script.pictures ?? 0,
      hidden: script.hidden === true,
      aboutStaffIds: script.about ? [site.crew.named(script.about).id] : [],
    })
    for (const step of script.steps) play(scene, teller, reporter, script, step)
    return teller.told()
  })
  return told.sort((a, b) => a.ticket.submittedAt - b.ticket.submittedAt)
}

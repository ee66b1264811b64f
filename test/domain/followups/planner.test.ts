import fc from 'fast-check'
import { type KeptTask, type PlanStep, planHome } from '#domain/followups/planner'
import { isOpenTask, type TaskState } from '#domain/followups/task'
import { type LoopHome, nextLook, wantedTasks } from '#domain/followups/wanted'
import { days, type Instant, instant, iso, quarterOf } from '#domain/time'

const at = (text: string) => instant(`${text}+08:00`)
const IN = at('2024-02-29T10:00:00')
const home = (over: Partial<LoopHome> = {}): LoopHome => ({
  hash: 0,
  stays: [{ from: IN, to: null }],
  keyCare: null,
  ...over,
})
const plansAt = (one: LoopHome, now: Instant) =>
  wantedTasks(one, now).map(({ slot, quarter }) => quarter ?? slot.plan)

test('LOOP-03: move-in from the beginning, the quarter from the first full one after Move-in 3', () => {
  expect(plansAt(home(), IN - 1)).toEqual([])
  expect(plansAt(home(), IN)).toEqual(['move-in-1', 'move-in-2', 'move-in-3'])
  expect(plansAt(home(), at('2024-06-30T23:59:59'))).toEqual([])
  expect(plansAt(home(), at('2024-07-01T00:00:00'))).toEqual(['2024-Q3'])
  expect(plansAt(home(), at('2024-09-24T00:00:01'))).toEqual([])
  const left = home({ stays: [{ from: IN, to: at('2024-07-05T12:00:00') }] })
  expect(plansAt(left, at('2024-07-05T12:00:00'))).toEqual(['exit'])
  expect(plansAt(left, at('2024-08-20T00:00:00'))).toEqual([])
})

test('LOOP-03: a key customer is called a month, or three, after the care began, in its window', () => {
  const monthly = home({ keyCare: { since: at('2024-03-31T10:00:00'), cadence: 'monthly' } })
  const dues = ['2024-04-25T10:00:00', '2024-05-05T10:00:00', '2024-05-26T10:00:00'].map((now) =>
    wantedTasks(monthly, at(now))
      .filter(({ slot }) => slot.plan === 'key-customer')
      .map(({ slot }) => iso(slot.dueAt)),
  )
  expect(dues).toEqual([
    ['2024-04-30T02:00:00.000Z'],
    ['2024-04-30T02:00:00.000Z'],
    ['2024-05-31T02:00:00.000Z'],
  ])
  expect(iso(nextLook(monthly, at('2024-05-05T10:00:00')))).toBe('2024-05-26T02:00:00.000Z')
  expect(nextLook(home(), IN)).toBe(quarterOf(IN).to)
})

interface World {
  home: LoopHome
  tasks: KeptTask[]
}

/** Does what the planner says, as the cloud does. */
function doStep(world: World, step: PlanStep): void {
  if (step.do === 'plan') {
    const { slot, anchorAt, quarter } = step.wanted
    const { plan, dueAt } = slot
    const id = `t${world.tasks.length}`
    world.tasks.push({ id, plan, dueAt, anchorAt, quarter, state: 'scheduled', started: false })
    return
  }
  world.tasks = world.tasks.map((task) => {
    if (task.id !== step.taskId) return task
    return step.do === 'cancel'
      ? { ...task, state: 'cancelled' }
      : { ...task, anchorAt: step.anchorAt, dueAt: step.slot.dueAt }
  })
}

const plan = (world: World, now: Instant) => {
  for (const step of planHome(world.home, world.tasks, now)) doStep(world, step)
}

const shown = ({ tasks }: World) =>
  tasks.map((task) => `${task.quarter ?? task.plan} ${task.state} ${iso(task.dueAt).slice(0, 10)}`)

test('edge case 21: a corrected move-in date moves only what nobody has begun', () => {
  const world: World = { home: home(), tasks: [] }
  plan(world, IN)
  world.tasks = world.tasks.map((task) =>
    task.plan === 'move-in-1' ? { ...task, state: 'in_progress', started: true } : task,
  )
  world.home = home({ stays: [{ from: IN + days(3), to: null }] })
  plan(world, IN + days(9))
  expect(shown(world)).toEqual([
    'move-in-1 in_progress 2024-03-07',
    'move-in-2 scheduled 2024-04-03',
    'move-in-3 scheduled 2024-06-03',
  ])
  expect(planHome(world.home, world.tasks, IN + days(9))).toEqual([])
})

test('a move out cancels what belongs to the stay and plans the exit; who comes next begins anew', () => {
  const world: World = { home: home(), tasks: [] }
  plan(world, IN)
  const out = IN + days(20)
  world.home = home({ stays: [{ from: IN, to: out }] })
  plan(world, out)
  world.home = home({
    stays: [
      { from: IN, to: out },
      { from: out + days(2), to: null },
    ],
  })
  plan(world, out + days(2))
  expect(shown(world)).toEqual([
    'move-in-1 cancelled 2024-03-07',
    'move-in-2 cancelled 2024-03-29',
    'move-in-3 cancelled 2024-05-29',
    'exit scheduled 2024-04-20',
    'move-in-1 scheduled 2024-03-29',
    'move-in-2 scheduled 2024-04-22',
    'move-in-3 scheduled 2024-06-22',
  ])
})

test('edge case 19: a key flag that is taken away cancels its open call', () => {
  const since = IN
  const world: World = { home: home({ keyCare: { since, cadence: 'monthly' } }), tasks: [] }
  plan(world, at('2024-03-25T10:00:00'))
  expect(shown(world)).toContain('key-customer scheduled 2024-03-29')
  world.home = home()
  expect(planHome(world.home, world.tasks, at('2024-03-26T10:00:00'))).toEqual([
    { do: 'cancel', taskId: 't2', reason: 'keyCleared' },
  ])
})

type Move = { readonly wait: number; readonly what: 'move' | 'correct' | 'key' | 'start' | 'end' }

/** Moves of somebody who comes and goes, keys given and taken, tasks begun and ended. */
function happen(world: World, { what }: Move, now: Instant): void {
  const { stays, keyCare } = world.home
  const last = stays.at(-1)
  const begin = { from: now, to: null }
  const isIn = last !== undefined && last.to === null
  const changed: Record<Move['what'], () => void> = {
    move: () => {
      const next = isIn ? [...stays.slice(0, -1), { ...last, to: now }] : [...stays, begin]
      world.home = { ...world.home, stays: next, keyCare: isIn ? null : keyCare }
    },
    correct: () => {
      const before = stays.at(-2)?.to ?? 0
      if (isIn && last.from - days(2) > before)
        world.home = {
          ...world.home,
          stays: [...stays.slice(0, -1), { ...last, from: last.from - days(2) }],
        }
    },
    key: () => {
      world.home = { ...world.home, keyCare: keyCare ? null : { since: now, cadence: 'monthly' } }
    },
    start: () => {
      world.tasks = world.tasks.map((t) => (isOpenTask(t.state) ? { ...t, started: true } : t))
    },
    end: () => {
      const state: TaskState = 'completed'
      world.tasks = world.tasks.map((t) => (isOpenTask(t.state) ? { ...t, state } : t))
    },
  }
  changed[what]()
}

test('LOOP-03: over random histories each task is planned once, the same day every quarter, never twice for one reason', () => {
  const moves = fc.array(
    fc.record({
      wait: fc.integer({ min: 1, max: 40 }),
      what: fc.constantFrom('move', 'correct', 'key', 'start', 'end') as fc.Arbitrary<Move['what']>,
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(moves, fc.integer({ min: 0, max: 0xffff_ffff }), (all, hash) => {
      const world: World = { home: home({ hash, stays: [] }), tasks: [] }
      let now = IN
      const started = new Map<string, Instant>()
      for (const move of all) {
        const until = now + days(move.wait)
        for (let look = nextLook(world.home, now); look <= until; look = nextLook(world.home, look))
          plan(world, look)
        now = until
        happen(world, move, now)
        plan(world, now)
        expect(planHome(world.home, world.tasks, now)).toEqual([])
        for (const task of world.tasks.filter((t) => t.started)) {
          expect(started.get(task.id) ?? task.dueAt).toBe(task.dueAt)
          started.set(task.id, task.dueAt)
        }
      }
      const quarters = world.tasks.flatMap((t) => t.quarter ?? [])
      const open = world.tasks.filter((t) => isOpenTask(t.state))
      const perPlan = new Set(open.map((t) => `${t.plan} ${t.dueAt}`))
      expect(perPlan.size).toBe(open.length)
      expect(new Set(quarters).size).toBe(quarters.length)
      const daysOfQuarter = world.tasks.flatMap((t) =>
        t.quarter === null ? [] : [(t.dueAt - quarterOf(t.dueAt).from) / days(1)],
      )
      expect(new Set(daysOfQuarter).size).toBeLessThanOrEqual(1)
    }),
  )
})

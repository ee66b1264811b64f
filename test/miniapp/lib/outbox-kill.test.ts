import type { Errand } from '#miniapp/lib/outbox/errand'
import { GOOD, type Habits, type Intent, nameOf, plan, type Resident, wordsOf } from './history'
import { chance } from './phone-model'
import { play, playWild } from './play'

const HISTORIES = 1_000
const BLOCKS = 10
const EVERY_STEP = 40

type Errands = readonly { readonly errand: Errand; readonly photoIds: readonly string[] }[]

/** Of one wish: it arrived once, whole; a change that came too late went to its ticket, once. */
function faultsOf(wish: Intent, mine: Errands): readonly string[] {
  const whole = mine.filter(({ errand }) => errand.kind === wish.kind)
  const words = new Set(mine.map(({ errand }) => wordsOf(errand)))
  const found: string[] = []
  if (whole.length !== 1) found.push(`${wish.name} arrived ${whole.length} times`)
  if (mine.length > 2 || words.size !== mine.length) found.push(`${wish.name} was said twice`)
  if (whole[0]?.photoIds.length !== wish.photos) found.push(`${wish.name} lost a photo`)
  return found
}

/** Everything that may be wrong at the end of a history; empty when all is well. */
function faults({ cloud, memory, lost }: Resident, seed: number): readonly string[] {
  const rows = cloud.rows.map((row) => ({ ...row, errand: JSON.parse(row.said) as Errand }))
  const found = plan(chance(seed)).flatMap((wish) =>
    faultsOf(
      wish,
      rows.filter(({ errand }) => nameOf(errand) === wish.name),
    ),
  )
  const ids = rows.flatMap((row) => row.photoIds)
  if (new Set(ids).size !== ids.length) found.push('a photo stands in two places')
  for (const lane of new Set(rows.map((row) => row.lane))) {
    const said = rows.filter(({ lane: of, errand }) => of === lane && !isChange(errand))
    const names = said.map(({ errand }) => nameOf(errand))
    if (names.join() !== [...names].sort().join()) found.push(`${lane} out of order`)
  }
  const left = [...memory.texts.keys()].filter((key) => /^(outbox|draft)[/]/.test(key))
  if (left.length > 0) found.push(`left in the phone: ${left.join()}`)
  return [...found, ...lost.map((name) => `${name} was lost and typed again`)]
}

const isChange = (errand: Errand): boolean => wordsOf(errand).endsWith('*')

describe('QR-2 RES-15: the phone is killed at every persistence step', () => {
  let kills = 0
  const turns = { changed: 0, late: 0 }

  test(`${EVERY_STEP} histories, each killed once at each of its steps: every wish arrives once, in the order of its ticket, with its photos`, async () => {
    const wrong: string[] = []
    for (let seed = 0; seed < EVERY_STEP * 7919; seed += 7919) {
      const calm = await play(seed, Number.POSITIVE_INFINITY)
      for (let killAt = 1; killAt <= calm.life.steps; killAt += 1) {
        kills += 1
        const ended = await play(seed, killAt)
        wrong.push(...faults(ended, seed).map((fault) => `seed ${seed}, kill ${killAt}: ${fault}`))
      }
    }
    expect(wrong).toEqual([])
    expect(kills).toBeGreaterThan(1_000)
  }, 60_000)

  test.each(Array.from({ length: BLOCKS }, (_, n) => n))(
    `block %i of ${HISTORIES} histories with two windows, up to five kills, changes while it waits, and a cloud that forgets photos: 0 lost, 0 doubled`,
    async (block) => {
      const wrong: string[] = []
      for (let n = 0; n < HISTORIES / BLOCKS; n += 1) {
        const seed = (block * (HISTORIES / BLOCKS) + n) * 104_729
        const ended = await playWild(seed)
        turns.changed += ended.seen.changed
        turns.late += ended.seen.late
        wrong.push(...faults(ended, seed).map((fault) => `seed ${seed}: ${fault}`))
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )

  test('in these histories things were changed while they waited, also too late', () => {
    process.stdout.write(`kills ${kills}, changed ${turns.changed}, too late ${turns.late}\n`)
    expect(turns.changed).toBeGreaterThan(100)
    expect(turns.late).toBeGreaterThan(10)
  })

  test.each([
    ['a key for every try', { ...GOOD, oneKey: false }, /arrived [2-9] times/],
    [
      'the draft away before the queue has it',
      { ...GOOD, outboxFirst: false },
      /lost and typed again/,
    ],
  ] as const)(
    'a naive phone fails the same test: %s',
    async (_what: string, habits: Habits, fault: RegExp) => {
      const wrong: string[] = []
      for (let seed = 0; seed < 60; seed += 1)
        wrong.push(...faults(await playWild(seed * 104_729, habits), seed * 104_729))
      expect(wrong.filter((one) => fault.test(one)).length).toBeGreaterThan(0)
    },
  )
})

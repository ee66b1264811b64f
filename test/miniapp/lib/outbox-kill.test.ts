import { plan, play, type Resident, wordsOf } from './history'
import { chance } from './phone-model'

const BLOCKS = 10
const SEEDS_PER_BLOCK = 25

/** Everything that may be wrong at the end of a history; empty when all is well. */
function faults({ cloud, memory }: Resident, seed: number): readonly string[] {
  const wished = plan(chance(seed))
  const names = cloud.rows.map((row) => wordsOf(JSON.parse(row.said)))
  const found: string[] = []
  for (const wish of wished) {
    const rows = cloud.rows.filter((_, n) => names[n] === wish.name)
    if (rows.length !== 1) found.push(`${wish.name} arrived ${rows.length} times`)
    if (rows[0]?.photoIds.length !== wish.photos) found.push(`${wish.name} lost a photo`)
  }
  for (const lane of new Set(cloud.rows.map((row) => row.lane))) {
    const inLane = names.filter((_, n) => cloud.rows[n]?.lane === lane)
    if (inLane.join() !== [...inLane].sort().join()) found.push(`${lane} out of order`)
  }
  if (new Set(cloud.photos).size !== cloud.photos.length) found.push('a photo arrived twice')
  const left = [...memory.texts.keys()].filter((key) => /^(outbox|draft)\//.test(key))
  return left.length > 0 ? [...found, `left in the phone: ${left.join()}`] : found
}

describe('QR-2: the phone is killed at every persistence step', () => {
  let kills = 0

  test.each(Array.from({ length: BLOCKS }, (_, n) => n))(
    `block %i of ${SEEDS_PER_BLOCK} histories with lost requests and answers: each wish arrives once, in the order of its ticket, with its photos`,
    async (block) => {
      const wrong: string[] = []
      for (let n = 0; n < SEEDS_PER_BLOCK; n += 1) {
        const seed = (block * SEEDS_PER_BLOCK + n) * 7919
        const calm = await play(seed, Number.POSITIVE_INFINITY)
        for (let killAt = 1; killAt <= calm.life.steps; killAt += 1) {
          const ended = await play(seed, killAt)
          kills += 1
          wrong.push(
            ...faults(ended, seed).map((fault) => `seed ${seed}, kill ${killAt}: ${fault}`),
          )
        }
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )

  test('the histories above hold thousands of kills', () => {
    expect(kills).toBeGreaterThan(5_000)
  })
})

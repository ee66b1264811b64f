import fc from 'fast-check'
import { stayAt, staysOf } from '#domain/followups/stays'

const lived = (movedInAt: number, movedOutAt: number | null) => ({ movedInAt, movedOutAt })

test('a change of people without a gap is one stay, an empty home ends it', () => {
  expect(staysOf([lived(50, null), lived(0, 20), lived(10, 30)])).toEqual([
    { from: 0, to: 30 },
    { from: 50, to: null },
  ])
  expect(staysOf([lived(0, 20), lived(20, 30), lived(5, 5)])).toEqual([{ from: 0, to: 30 }])
  expect(staysOf([lived(0, null), lived(10, 20)])).toEqual([{ from: 0, to: null }])
  expect(staysOf([])).toEqual([])
})

test('somebody lives there exactly in the stays, whatever the moves, and stays never touch', () => {
  const one = fc.record({
    movedInAt: fc.integer({ min: 0, max: 40 }),
    movedOutAt: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 0, max: 41 }), (all, now) => {
      const stays = staysOf(all)
      const there = all.some(
        (r) => r.movedInAt <= now && (r.movedOutAt === null || now < r.movedOutAt),
      )
      expect(stayAt(stays, now) !== null).toBe(there)
      for (const [i, { from }] of stays.entries())
        if (i > 0) expect(from).toBeGreaterThan(stays[i - 1]?.to ?? Number.POSITIVE_INFINITY)
    }),
  )
})

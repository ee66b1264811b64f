import fc from 'fast-check'
import { fits, isHiddenUnder, isWhole } from '#domain/reports/narrowed'

const cell = (buildingId: string, role: string | null, n: number) => ({ buildingId, role, n })

test('a filter is a breakdown: the part that one hidden part would be told by is hidden, too', () => {
  const cells = [cell('a', 'owner', 50), cell('b', 'owner', 12), cell('c', 'owner', 4)]
  const hidden = (buildingId?: string) => isHiddenUnder(cells, { buildingId })
  expect([hidden(), hidden('a'), hidden('b'), hidden('c')]).toEqual([false, false, true, true])
})

test('nine tenants of a hundred hide the owners as well, for the two make the whole', () => {
  const cells = [cell('a', 'owner', 91), cell('a', 'tenant', 9)]
  expect(isHiddenUnder(cells, { role: 'owner' })).toBe(true)
  expect(isHiddenUnder(cells, {})).toBe(false)
  expect([isWhole({}), isWhole({ role: 'owner' })]).toEqual([true, false])
  expect(cells.filter(fits({ role: 'tenant' }))).toHaveLength(1)
})

test('whatever is asked one after the other, no part below ten is what is left of a whole', () => {
  const roles = fc.constantFrom('owner', 'tenant')
  const some = fc.record({ buildingId: fc.constantFrom('a', 'b', 'c'), role: roles, n: fc.nat(30) })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (cells) => {
      for (const role of [undefined, 'owner', 'tenant'] as const) {
        const own = cells.filter(fits({ role }))
        const sizes = new Map<string, number>()
        for (const one of own) sizes.set(one.buildingId, (sizes.get(one.buildingId) ?? 0) + one.n)
        const hidden = [...sizes].filter(([buildingId]) =>
          isHiddenUnder(cells, { buildingId, role }),
        )
        const small = [...sizes].filter(([, n]) => n < 10)
        expect(hidden.length).toBeGreaterThanOrEqual(small.length)
        if (small.length === 1 && sizes.size > 1) expect(hidden.length).toBeGreaterThan(1)
      }
    }),
  )
})

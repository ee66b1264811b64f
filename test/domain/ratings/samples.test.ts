import fc from 'fast-check'
import { hideSmallCells, isTooSmall } from '#domain/ratings/samples'

const hidden = (...counts: number[]) =>
  [...hideSmallCells(counts.map((n, i) => ({ key: `${i}`, n })))].sort()

test('ten is enough, nine is not', () => {
  expect([isTooSmall(9), isTooSmall(10)]).toEqual([true, false])
})

test('one small cell takes the next smallest with it, or it could be worked out', () => {
  expect(hidden(50, 9, 30, 12)).toEqual(['1', '3'])
})

test('two small cells protect each other', () => {
  expect(hidden(50, 9, 30, 3)).toEqual(['1', '3'])
})

test('where nothing is small nothing is hidden, and a single cell has no neighbour', () => {
  expect(hidden(10, 20)).toEqual([])
  expect(hidden(5)).toEqual(['0'])
  expect(hidden()).toEqual([])
})

test('never exactly one cell of several is hidden, and never a small one shown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2 }), (counts) => {
      const keys = hidden(...counts)
      expect(keys.length).not.toBe(1)
      counts.forEach((n, i) => {
        if (n < 10) expect(keys).toContain(`${i}`)
      })
    }),
  )
})

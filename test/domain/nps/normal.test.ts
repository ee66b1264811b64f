import { twoSidedP } from '#domain/nps/normal'

test.each([
  [0, 1],
  [1, 0.317310507862914],
  [1.959963984540054, 0.05],
  [2.999999, 0.002699804999566],
  [3, 0.00269979606326],
  [5, 5.733031437583869e-7],
])('two-sided p of %d', (z, p) => {
  expect(Math.abs(twoSidedP(z) - p)).toBeLessThan(1e-9)
  expect(twoSidedP(-z)).toBe(twoSidedP(z))
})

test('far out it stays a probability', () => {
  expect(twoSidedP(40)).toBeGreaterThanOrEqual(0)
  expect(twoSidedP(40)).toBeLessThan(1e-300)
})

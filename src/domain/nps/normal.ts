/** Upper tail of the normal distribution by its Taylor series; accurate to 1e-12 for 0 <= z < 3. */
function tailBySeries(z: number): number {
  let term = z
  let sum = z
  for (let k = 1; k < 200 && Math.abs(term) > 1e-17; k += 1) {
    term *= (-z * z) / (2 * k)
    sum += term / (2 * k + 1)
  }
  return 0.5 - sum / Math.sqrt(2 * Math.PI)
}

/** Upper tail by Laplace's continued fraction; accurate for z >= 3. */
function tailByFraction(z: number): number {
  let fraction = z
  for (let k = 100; k >= 1; k -= 1) fraction = z + k / fraction
  return Math.exp((-z * z) / 2) / (Math.sqrt(2 * Math.PI) * fraction)
}

/** Two-sided p of a standard normal deviate. */
export function twoSidedP(z: number): number {
  const size = Math.abs(z)
  return Math.min(1, 2 * (size < 3 ? tailBySeries(size) : tailByFraction(size)))
}

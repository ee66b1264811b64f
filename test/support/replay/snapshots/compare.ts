const CLOSE = 1e-3

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** A mean is shown with two decimals. */
const HUNDREDTH = 0.005 + 1e-9

function sameNumber(said: unknown, found: unknown, path: string): boolean {
  if (typeof said !== 'number' || typeof found !== 'number') return said === found
  if (path.endsWith('.mean')) return Math.abs(said - found) <= HUNDREDTH
  return Number.isInteger(found) && Number.isInteger(said)
    ? said === found
    : Math.abs(said - found) <= CLOSE * Math.max(1, Math.abs(found) / 100)
}

/** Paths at which what the log says differs from what was found; { least, most } is a span. */
export function differences(said: unknown, found: unknown, path = ''): string[] {
  if (!isTree(found))
    return sameNumber(said, found, path) ? [] : [`${path} is ${said}, found ${found}`]
  if (!isTree(said)) return [`${path} is ${said}`]
  if ('least' in found) return spanDifference(said, found, path)
  const names = new Set([...Object.keys(found), ...Object.keys(said)])
  return [...names].flatMap((name) =>
    name in found
      ? differences(said[name], found[name], `${path}.${name}`)
      : [`${path}.${name} is unknown`],
  )
}

function spanDifference(said: Tree, found: Tree, path: string): string[] {
  const value = said.numerator as number
  const within = value >= (found.least as number) && value <= (found.most as number)
  const whole = said.denominator === found.denominator && Object.keys(said).length === 2
  return within && whole
    ? []
    : [`${path} is ${JSON.stringify(said)}, found ${JSON.stringify(found)}`]
}

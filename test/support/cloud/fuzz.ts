import type { Loose } from './talk'

/** A small generator with a fixed start, so that a failure can be found again (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) })

/** What people, scripts and broken phones send in place of words. */
const NAUGHTY: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  'toString',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '"; drop table tickets; --',
  '$1::int; select pg_sleep(5)',
  '%',
  '_%\\',
  '\\',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '#{7*7}',
  '=cmd|calc',
  '../../../etc/passwd',
  '%00',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\u200b',
  '\ufeff',
  '𠜎𠜱👨‍👩‍👧‍👦',
  'z͎͗ͣḁ̵̑l̉̃ͦg̐̓̒o͓̔ͥ'.repeat(20),
  'e\u0301',
  '\r\nset-cookie: a=b',
  'x'.repeat(2_001),
  'x'.repeat(60_000),
  '00000000-0000-0000-0000-000000000000',
  '019E1F0F-F500-7000-8000-00000000FFFF',
  '019e1f0f-f500-7000-8000-00000000ffff',
  '2026-02-30T00:00:00Z',
  '0000-00-00',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-14T00:00:00.000Z',
  '-271821-04-19T00:00:00.000Z',
  '2026-05-20',
  'Infinity',
]

const OTHER_TYPES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  [[]],
  {},
  [null],
  { length: 3 },
  Array(500).fill('x'),
  deep(40),
]

type Path = readonly (string | number)[]

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]))
  return [path, ...inside]
}

function replaced(value: unknown, [head, ...rest]: Path, by: unknown): unknown {
  if (head === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  if (rest.length === 0 && by === MISSING) delete copy[head]
  else copy[head] = replaced(copy[head], rest, by)
  return copy
}
const MISSING = Symbol('missing')

type Roll = (sides: number) => number
const one = <T>(of: readonly T[], roll: Roll): T => of[roll(of.length)] as T

function oddValue(roll: Roll): unknown {
  const kind = roll(10)
  if (kind < 6) return one(NAUGHTY, roll)
  return kind < 9 ? one(OTHER_TYPES, roll) : MISSING
}

const words = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

/** One request with something wrong in it; now and then only odd, which must be taken as well. */
export function spoil(ask: Loose, roll: Roll): Loose {
  const where = roll(10)
  if (where < 6 && ask.body) {
    if (roll(12) === 0)
      return { ...ask, body: { ...ask.body, [one(NAUGHTY, roll)]: oddValue(roll) } }
    const path = one(leaves(ask.body), roll)
    const body = replaced(
      ask.body,
      path,
      path.length === 0 ? one(OTHER_TYPES, roll) : oddValue(roll),
    )
    return { ...ask, body: body as object }
  }
  if (where < 8 && ask.params) return { ...ask, params: { id: one(NAUGHTY, roll) } }
  const query = { ...ask.query, [oddName(ask, roll)]: one(NAUGHTY, roll) }
  return { ...ask, query: words(query) }
}

const oddName = ({ query = {} }: Loose, roll: Roll) =>
  one([...Object.keys(query), 'cursor', 'limit', 'q', 'filter', 'scope', 'x', '__proto__'], roll)

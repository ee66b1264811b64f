import { EVERYWHERE, FIELDS, FURTHER } from './fields'
import type { Answer } from './line'

type Raw = Record<string, unknown>
type Test = (value: unknown) => boolean

interface Field {
  name: string
  optional: boolean
  test: Test
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z$/
const CODE = /^[\w.:/@+-]{1,120}$/ // no blank, no word of a language: nobody's name or sentence
const DATE = /^\d{4}-\d\d-\d\d$/
const QUARTER = /^\d{4}-Q[1-4]$/
const SCALES: Record<string, [number, number]> = {
  nps: [0, 10],
  csat: [1, 5],
  rating: [1, 5],
  ces: [1, 7],
}
const METRICS = ['nps', 'csat', 'rating', 'ces', 'confirm', 'expectation', 'text', 'tag']
export const SIX = ['environment', 'repair', 'security', 'facilities', 'communication', 'fees']

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value)
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isAnswer(value: unknown): boolean {
  if (!isObject(value)) return false
  const { metric, dimension, score, ...others } = value as Answer & Raw
  if (!METRICS.includes(metric) || Object.keys(others).length > 0) return false
  if ((metric === 'csat') !== (dimension !== undefined)) return false
  if (metric === 'csat' && ![...SIX, 'overall'].includes(dimension as string)) return false
  if (score === null) return true
  const [low, high] = SCALES[metric] ?? [-10, 10]
  return Number.isInteger(score) && score >= low && score <= high
}

const KINDS: Record<string, Test> = {
  id: matches(CODE),
  code: matches(CODE),
  at: (value) => matches(INSTANT)(value) && !Number.isNaN(Date.parse(value as string)),
  date: matches(DATE),
  quarter: matches(QUARTER),
  int: Number.isInteger,
  num: Number.isFinite,
  bool: (value) => typeof value === 'boolean',
  object: isObject,
  any: (value) => typeof value === 'string' || typeof value === 'number',
  answer: isAnswer,
}

function testOf(kind: string): Test {
  if (kind.endsWith('[]')) {
    const one = testOf(kind.slice(0, -2))
    return (value) => Array.isArray(value) && value.every(one)
  }
  if (kind.endsWith('~')) {
    const one = testOf(kind.slice(0, -1))
    return (value) => value === null || one(value)
  }
  const known = KINDS[kind]
  if (known) return known
  const allowed = new Set(kind.split('|'))
  return (value) => allowed.has(String(value))
}

function fieldsOf(spec: string): Field[] {
  const words = spec.split(' ').filter((word) => word !== '')
  return words.map((word) => {
    const [left = '', ...kind] = word.split(':')
    const optional = left.endsWith('?')
    return { name: left.replace('?', ''), optional, test: testOf(kind.join(':')) }
  })
}

const COMMON = fieldsOf('at:at type:code')
const PLACED = [...COMMON, ...fieldsOf('communityId:id')]
const compiled = new Map<string, { fields: Field[]; names: Set<string> }>()

function furtherOf(raw: Raw): string {
  if (raw.transition !== undefined) return FURTHER[String(raw.transition)] ?? ''
  return FURTHER[`${raw.type} ${raw.outcome}`] ?? ''
}

/** The fields that a line of this type and transition or outcome has. */
function shapeOf(raw: Raw) {
  const type = String(raw.type)
  const key = `${type} ${raw.transition ?? raw.outcome ?? ''}`
  const known = compiled.get(key)
  if (known) return known
  const fields = [
    ...(EVERYWHERE.has(type) ? COMMON : PLACED),
    ...fieldsOf(FIELDS[type] ?? ''),
    ...fieldsOf(furtherOf(raw)),
  ]
  const shape = { fields, names: new Set(fields.map((field) => field.name)) }
  compiled.set(key, shape)
  return shape
}

function typeFault({ type, transition }: Raw): string | null {
  if (typeof type !== 'string' || !(type in FIELDS)) return `type ${type} is unknown`
  if (type === 'ticket-transition' && !(String(transition) in FURTHER))
    return `transition ${transition} is unknown`
  return null
}

/** What is wrong with the form of a line; null when nothing is. */
export function formFault(raw: Raw): string | null {
  const fault = typeFault(raw)
  if (fault !== null) return fault
  const { fields, names } = shapeOf(raw)
  for (const field of fields) {
    const value = raw[field.name]
    if (value === undefined ? !field.optional : !field.test(value))
      return `${raw.type}.${field.name} is ${JSON.stringify(value)}`
  }
  for (const name in raw) {
    if (!names.has(name)) return `${raw.type} has no field ${name}`
  }
  return null
}

/** Members of a push, by name; those of a nested one as `result.suggest`. */
export type PushBody = ReadonlyMap<string, string>

const DEEPEST = 3
const MOST_MEMBERS = 100

function flatten(value: object, prefix: string, depth: number, into: Map<string, string>): void {
  for (const [name, one] of Object.entries(value)) {
    if (into.size >= MOST_MEMBERS) return
    const full = `${prefix}${name.trim()}`
    if (typeof one === 'string' || typeof one === 'number') into.set(full, String(one).trim())
    else if (typeof one === 'object' && one !== null && !Array.isArray(one) && depth < DEEPEST)
      flatten(one, `${full}.`, depth + 1, into)
  }
}

function readJson(text: string): PushBody | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const members = new Map<string, string>()
    flatten(value, '', 1, members)
    return members
  } catch {
    return null
  }
}

/** One element with CDATA, plain text or elements inside; no attribute, no entity: WeChat sends neither. */
const ELEMENT = /<([A-Za-z_]\w*)>\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<&]*))\s*<\/\1>/g
const NEST = /<(result)>([\s\S]*?)<\/\1>/g

function readElements(text: string, prefix: string, into: Map<string, string>): void {
  for (const [, name, cdata, plain] of text.matchAll(ELEMENT)) {
    if (into.size >= MOST_MEMBERS) return
    const full = `${prefix}${name}`
    // The first of a name counts: what stands deeper is a detail.
    if (!into.has(full)) into.set(full, (cdata ?? plain ?? '').trim())
  }
}

/** The few flat forms that WeChat sends, nothing else of XML: no entity is ever expanded. */
function readXml(text: string): PushBody | null {
  const inside = /^\s*(?:<\?xml[^>]*\?>\s*)?<xml>([\s\S]*)<\/xml>\s*$/.exec(text)?.[1]
  if (inside === undefined || inside.includes('<!DOCTYPE') || inside.includes('<!ENTITY'))
    return null
  const members = new Map<string, string>()
  for (const [, name, nested] of inside.matchAll(NEST))
    readElements(nested ?? '', `${name}.`, members)
  const bare = inside.replace(NEST, '').replace(/<detail>[\s\S]*?<\/detail>/g, '')
  readElements(bare, '', members)
  return members
}

/** JSON or XML, as it was chosen in WeChat's console. @returns null: neither */
export const readPushBody = (text: string): PushBody | null =>
  text.trimStart().startsWith('<') ? readXml(text) : readJson(text)

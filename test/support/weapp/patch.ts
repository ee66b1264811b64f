export type Data = Record<string, unknown>

export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** setData sends JSON: undefined is dropped silently (React's usual way), a function never arrives. */
export function serialise(patch: Data): { json: string; unsendable: number } {
  let unsendable = 0
  const json = JSON.stringify(patch, (_key, value) => {
    if (typeof value === 'function') unsendable += 1
    return value
  })
  return { json, unsendable }
}

/** `root.cn.[0].cn[2].v` as its steps. */
const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((found) =>
    found[2] === undefined ? String(found[1]) : Number(found[2]),
  )

type Container = Record<string | number, unknown>

function write(data: Data, path: string, value: unknown) {
  const line = steps(path)
  const last = line.pop()
  if (last === undefined) return
  let at = data as Container
  for (const [index, step] of line.entries()) {
    const next = line[index + 1] ?? last
    if (at[step] === null || typeof at[step] !== 'object')
      at[step] = typeof next === 'number' ? [] : {}
    at = at[step] as Container
  }
  at[last] = value
}

export function applyPatch(data: Data, patch: Data) {
  for (const [path, value] of Object.entries(patch)) write(data, path, value)
}

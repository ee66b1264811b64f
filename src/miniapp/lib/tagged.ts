/** An answer that came with a tag: asked for again, the cloud may only say that nothing has changed. */
interface Tagged {
  readonly tag: string
  readonly body: unknown
}

/** Enough for the pages that lie upon each other; in memory only, it is a saving and no store. */
const MOST = 8
const known = new Map<string, Tagged>()

/** Another person asks under another token, and never gets this one's answer. */
const nameOf = (url: string, token: string | null): string => `${token ?? ''} ${url}`

export const taggedAnswer = (url: string, token: string | null): Tagged | undefined =>
  known.get(nameOf(url, token))

export function keepTagged(url: string, token: string | null, answer: Tagged): void {
  const name = nameOf(url, token)
  known.delete(name) // written anew it stands last
  known.set(name, answer)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
}

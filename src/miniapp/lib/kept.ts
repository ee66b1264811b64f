import type { KeyValue, Written } from './platform/platform'

export type Found<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly text: string }

/** Reads JSON that may have been cut short or written by an older app. `read` says null for what it does not know. */
export function readKept<T>(
  storage: KeyValue,
  key: string,
  read: (json: unknown) => T | null,
): Found<T> {
  const text = storage.read(key)
  if (text === null) return { state: 'absent' }
  try {
    const value = read(JSON.parse(text))
    return value === null ? { state: 'damaged', text } : { state: 'found', value }
  } catch {
    return { state: 'damaged', text }
  }
}

export const writeKept = (storage: KeyValue, key: string, value: unknown): Written =>
  storage.write(key, JSON.stringify(value))

export const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

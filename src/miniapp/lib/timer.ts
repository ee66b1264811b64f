import type { Stop } from './platform/platform'

// This room has no DOM and no Node in its types; every JavaScript engine of a phone has these four.
declare function setTimeout(run: () => void, ms: number): unknown
declare function clearTimeout(timer: unknown): void
declare function setInterval(run: () => void, ms: number): unknown
declare function clearInterval(timer: unknown): void

export function later(ms: number, run: () => void): Stop {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export function every(ms: number, run: () => void): Stop {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Violation } from './line'
import { Replay } from './replay'

export interface Outcome {
  lines: number
  /** All that were found; only the first 500 of a rule are kept. */
  found: number
  violations: Violation[]
}

/** Replays a log file, a line at a time. */
export async function replayFile(file: string): Promise<Outcome> {
  const replay = new Replay()
  let lines = 0
  const reader = createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of reader) {
    replay.feed(line)
    lines += 1
  }
  const violations = replay.finish()
  return { lines, found: replay.world.found, violations }
}

/** Replays lines in memory. */
export function replayLines(lines: readonly string[]): Violation[] {
  const replay = new Replay()
  for (const line of lines) replay.feed(line)
  return replay.finish()
}

/** What was found, by rule, with the first few of each. */
export function summary({ lines, found, violations }: Outcome, each = 5): string {
  const byRule = new Map<string, Violation[]>()
  for (const one of violations) {
    const known = byRule.get(one.rule)
    if (known) known.push(one)
    else byRule.set(one.rule, [one])
  }
  const rows = [`${lines} lines, ${found} violations`]
  for (const [rule, all] of byRule) {
    rows.push(`${rule}: ${all.length}`)
    for (const one of all.slice(0, each)) rows.push(`  line ${one.line} ${one.at} ${one.what}`)
  }
  return rows.join('\n')
}

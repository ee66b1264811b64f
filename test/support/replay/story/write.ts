/** A line before it is written: `at` without seconds' fractions and zone stands for UTC. */
export type Fact = Record<string, unknown> & { at: string; type: string }

const NOWHERE =
  /^(run|process-.*|downtime-.*|end|person-created|person-changed|notification-.*|consent-changed)$/

/** "2024-02-29 01:00" as an instant of the log; a time may carry seconds. */
export function at(short: string): string {
  const [day = '', time = ''] = short.split(' ')
  return `${day}T${time.length === 5 ? `${time}:00` : time}.000Z`
}

export function fact(when: string, type: string, fields: Record<string, unknown> = {}): Fact {
  const where = NOWHERE.test(type) ? {} : { communityId: 'c-1' }
  return { at: at(when), type, ...where, ...fields }
}

/** The log's last line. */
export function ending(facts: Fact[], when: string): Fact {
  const totals: Record<string, number> = {}
  for (const { type } of facts) totals[type] = (totals[type] ?? 0) + 1
  return { at: when, type: 'end', lines: facts.length + 1, totals }
}

/** The lines of a log in the order of time, with an end that counts them. */
export function written(facts: Fact[], end: string): string[] {
  const all = [...facts.filter((one) => one.type !== 'end')]
  const said = facts.find((one) => one.type === 'end')
  return [...all, said ?? ending(all, end)].map((one) => JSON.stringify(one))
}

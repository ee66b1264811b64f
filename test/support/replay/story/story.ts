import { cards } from './cards'
import { figures } from './figures'
import { END, newHome, places } from './frame'
import { loop } from './loop'
import { outbox } from './outbox'
import { tickets } from './tickets'
import { type Fact, written } from './write'

/** A hand-written quarter that keeps every rule; equal instants stand in the order of their cause. */
export function story(): Fact[] {
  const parts = [places, newHome, tickets, cards, loop, outbox, figures].flat()
  return structuredClone(parts).sort((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  )
}

export const logOf = (facts: Fact[]) => written(facts, END)

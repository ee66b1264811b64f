import { type Seeded, seedDemo } from './database/demo/seed'
import type { Deps } from './deps'
import { alarmsOf } from './features/tickets/alarms'
import { columnsOf } from './features/tickets/record'

/** The seed that all demos share, so that two people see the same community. */
const SEED = 20_261_122

/** Fills an empty database with the demo community; a second call changes nothing. */
export const fillDemo = (
  deps: Pick<Deps, 'db' | 'files' | 'now'>,
  onProgress: (line: string) => void,
  seed = SEED,
): Promise<Seeded> =>
  seedDemo(deps, { seed, now: deps.now(), writer: { columnsOf, alarmsOf }, onProgress })

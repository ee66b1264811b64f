import { givePhones } from './database/demo/phones'
import { type Seeded, seedDemo } from './database/demo/seed'
import type { Deps } from './deps'
import { giveDemoAwards } from './features/awards/demo'
import { alarmsOf } from './features/tickets/alarms'
import { columnsOf } from './features/tickets/record'
import { phoneColumns } from './people/phone'

/** The seed that all demos share, so that two people see the same community. */
const SEED = 20_261_122

/** Fills an empty database with the demo community; a second call changes nothing. */
export async function fillDemo(
  deps: Pick<Deps, 'db' | 'files' | 'now' | 'secret' | 'random'>,
  onProgress: (line: string) => void,
  seed = SEED,
): Promise<Seeded> {
  const now = deps.now()
  const seeded = await seedDemo(deps, { seed, now, writer: { columnsOf, alarmsOf }, onProgress })
  if (seeded.made) {
    await givePhones(deps.db, (mobile) => phoneColumns(deps, mobile, now), now)
    await giveDemoAwards(deps)
  }
  return seeded
}

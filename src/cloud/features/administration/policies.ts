import type { MakePolicy, PolicyList } from '#contract/administration'
import { decidePolicy, type PromiseNumbers } from '#domain/tickets/policy'
import { type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { must } from '../../http/refused'
import type { Asking } from './asking'
import {
  insertVersion,
  listVersions,
  lockVersions,
  momentOf,
  type VersionRow,
  versionViews,
} from './version-store'

const viewOf = (rows: readonly VersionRow<PromiseNumbers>[], now: Instant): PolicyList => ({
  asOf: iso(now),
  versions: versionViews(rows, now).map(({ content, shown }) => ({ ...shown, numbers: content })),
})

export async function listPolicies(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<PolicyList> {
  seatIn(caller, communityId, 'listPolicies')
  return viewOf(await listVersions(db, communityId, 'policy'), now)
}

/** Edge case 26: for tickets that come after it; those that are open keep what they were given. */
export async function makePolicy(
  { db, caller, now }: Asking,
  { communityId, numbers, validFrom }: MakePolicy,
): Promise<PolicyList> {
  seatIn(caller, communityId, 'makePolicy')
  const at = momentOf(validFrom)
  const rows = await lockVersions<PromiseNumbers>(db, communityId, 'policy')
  const known = rows.map(({ version, content, valid_from }) => ({
    version,
    numbers: content,
    validFrom: valid_from.getTime(),
  }))
  const made = must(decidePolicy(known, { numbers, validFrom: at }, now))
  const { personId: madeBy } = caller
  const version = { ...made, communityId, kind: 'policy', content: made.numbers, madeBy } as const
  const facts = { ...(await insertVersion(db, version, now)), ...made.numbers }
  const deed = { communityId, actorId: madeBy, verb: 'make-policy' }
  await audit(db, { ...deed, facts, at: now })
  return viewOf(await listVersions(db, communityId, 'policy'), now)
}

import type { ListSettings, MakeSetting, SettingList } from '#contract/administration'
import { QUESTIONNAIRE_VERSION } from '#domain/followups/questionnaire'
import { decideSetting, type SettingName, settable } from '#domain/settings/setting'
import type { Marks } from '#domain/settings/versions'
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

interface Content {
  readonly marks: Marks
}

const viewOf = (
  kind: SettingName,
  rows: readonly VersionRow<Content>[],
  now: Instant,
): SettingList => ({
  asOf: iso(now),
  may: settable(kind).map(([id, marks]) => ({ id, marks: [...marks] })),
  versions: versionViews(rows, now).map(({ content, shown }) => ({
    ...shown,
    marks: { ...content.marks },
  })),
})

/** A questionnaire stands upon the one of the house that it was made from. */
const contentOf = (kind: SettingName, marks: Marks) =>
  kind === 'questionnaires' ? { base: QUESTIONNAIRE_VERSION, marks } : { marks }

export async function listSettings(
  { db, caller, now }: Asking,
  { communityId, kind }: ListSettings,
): Promise<SettingList> {
  seatIn(caller, communityId, 'listSettings')
  return viewOf(kind, await listVersions(db, communityId, kind), now)
}

/** STF-11: for tickets and answers that come after it; those before keep the version that they were given under. */
export async function makeSetting(
  { db, caller, now }: Asking,
  { communityId, kind, marks, validFrom }: MakeSetting,
): Promise<SettingList> {
  seatIn(caller, communityId, 'makeSetting')
  const at = momentOf(validFrom)
  const rows = await lockVersions<Content>(db, communityId, kind)
  const known = rows.map(({ version, content, valid_from }) => ({
    version,
    marks: content.marks,
    validFrom: valid_from.getTime(),
  }))
  const made = must(decideSetting(kind, known, { marks, validFrom: at }, now))
  const { personId: madeBy } = caller
  const content = contentOf(kind, made.marks)
  const { marks: own, ...numbered } = made
  const version = { ...numbered, communityId, kind, content, madeBy }
  const facts = { kind, ...(await insertVersion(db, version, now)), ...own }
  const deed = { communityId, actorId: madeBy, verb: 'make-setting' }
  await audit(db, { ...deed, facts, at: now })
  return viewOf(kind, await listVersions(db, communityId, kind), now)
}

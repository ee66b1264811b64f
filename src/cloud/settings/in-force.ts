import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  communitySurvey,
  houseSurvey,
  isOfCommunity,
  type Survey,
  type SurveyContent,
} from '#domain/followups/questionnaire'
import type { Marks } from '#domain/settings/versions'
import { closedIn } from '#domain/tickets/categories'
import { keptOf, type PromiseNumbers } from '#domain/tickets/policy'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { SettingKind } from '../database/tables/administration'

type Db = Kysely<Tables>

/** A community's own version; null: the house's holds. */
export type InForce<T> = { readonly version: number; readonly content: T } | null

/** Part of a statement: the version of a setting that is in force at a moment. */
export const inForce = (
  kind: SettingKind,
  communityId: string,
  at: Date,
): RawBuilder<unknown> => sql`(
  select json_build_object('version', v.version, 'content', v.content) from setting_versions v
  where v.community_id = ${communityId}::uuid and v.kind = ${kind} and v.valid_from <= ${at}
  order by v.version desc limit 1)`

/** What a new ticket is submitted under. */
export interface TicketSettings {
  readonly policy: InForce<PromiseNumbers>
  readonly grid: InForce<{ readonly marks: Marks }>
}

/** As the rules of T1 want it. */
export const submissionSettings = ({ policy, grid }: TicketSettings) => ({
  ...(policy && { policy: keptOf({ version: policy.version, numbers: policy.content }) }),
  ...(grid && { grid: { version: grid.version, marks: grid.content.marks } }),
})

async function findInForce<T>(db: Db, kind: SettingKind, communityId: string, now: Instant) {
  const { rows } = await sql<{ found: InForce<T> }>`
    select ${inForce(kind, communityId, new Date(now))} as found`.execute(db)
  return rows[0]?.found ?? null
}

/** Categories that residents of this community are not offered now. */
export async function closedCategories(db: Db, communityId: string, now: Instant) {
  const found = await findInForce<{ marks: Marks }>(db, 'categories', communityId, now)
  return found === null ? [] : closedIn(found.content)
}

/** The questions that this community asks now. */
export async function surveyNow(db: Db, communityId: string, now: Instant): Promise<Survey> {
  const found = await findInForce<SurveyContent>(db, 'questionnaires', communityId, now)
  return found === null ? houseSurvey() : communitySurvey(found.version, found.content)
}

/** @returns the questions of a version that is or was in force; null for a community's that never was */
export async function surveyOf(
  db: Db,
  communityId: string,
  version: number,
  now: Instant,
): Promise<Survey | null> {
  if (!isOfCommunity(version)) return houseSurvey(version)
  const { rows } = await sql<{ content: SurveyContent }>`
    select content from setting_versions
    where community_id = ${communityId} and kind = 'questionnaires' and version = ${version}
      and valid_from <= ${new Date(now)}`.execute(db)
  return rows[0] ? communitySurvey(version, rows[0].content) : null
}

import { sql } from 'kysely'
import type { ContentKind } from '#domain/content/check'

/**
 * A condition: may others see this thing? In words of the rule `isShown(..., 'other')`; a test holds them
 * against each other. @param communityId @param subjectId columns of the statement around it
 */
export const shownToOthers = (kind: ContentKind, communityId: string, subjectId: string) => sql`
  not exists (select 1 from content_checks seen
    where seen.community_id = ${sql.ref(communityId)} and seen.kind = ${sql.lit(kind)}
      and seen.subject_id = ${sql.ref(subjectId)} and seen.state not in ('passed', 'released'))`

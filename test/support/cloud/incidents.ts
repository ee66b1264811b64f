import { staffEndpoints } from '#contract/endpoints-staff'
import type { OpenIncident } from '#contract/incidents'
import { iso, minutes } from '#domain/time'
import { testId } from './places'
import type { World } from './world'

/** No water in the building of this home, known since half an hour ago. */
export async function announced(
  world: World,
  house: { readonly communityId: string; readonly buildingId: string },
  change: Partial<OpenIncident> = {},
): Promise<string> {
  const here = house.communityId === world.here.id
  const clerk = here ? world.staff.frontdesk : world.staff.farFrontdesk
  const body: OpenIncident = {
    id: testId(world.clock.at),
    communityId: house.communityId,
    kind: 'water',
    title: 'No water',
    known: 'A pipe is broken in the street. A pump is on its way.',
    buildingIds: [house.buildingId],
    startedAt: iso(world.clock.at - minutes(30)),
    expectedEndAt: null,
    ...change,
  }
  const answer = await world.as(clerk).ask(staffEndpoints.openIncident, { body })
  if (answer.status !== 200) throw new Error(answer.text)
  return body.id
}

import { endpoints } from '#contract/endpoints'
import type { StaffCardList } from '#contract/households'
import { call } from '../../lib/call'
import { type Loaded, useAnswer } from '../../lib/use-answer'

export const useStaffCards = (communityId: string): Loaded<StaffCardList> =>
  useAnswer(`staff-cards/${communityId}`, () =>
    call(endpoints.listStaffCards, { params: { id: communityId } }),
  )

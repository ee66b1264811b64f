import type { Colleagues, SavedReplies } from '#contract/desk'
import { staffEndpoints } from '#contract/endpoints-staff'
import { call } from '../../../lib/call'
import { type Loaded, useAnswer } from '../../../lib/use-answer'

export const useColleagues = (communityId: string): Loaded<Colleagues> =>
  useAnswer(`colleagues:${communityId}`, () =>
    call(staffEndpoints.listColleagues, { query: { communityId } }),
  )

export const useSavedReplies = (communityId: string): Loaded<SavedReplies> =>
  useAnswer(`saved-replies:${communityId}`, () =>
    call(staffEndpoints.listSavedReplies, { query: { communityId } }),
  )

import type { Colleagues, SavedReplies } from '#contract/desk'
import { deskEndpoints } from '#contract/endpoints-desk'
import { call } from '../../../lib/call'
import { type Loaded, useAnswer } from '../../../lib/use-answer'

export const useColleagues = (communityId: string): Loaded<Colleagues> =>
  useAnswer(`colleagues:${communityId}`, () =>
    call(deskEndpoints.listColleagues, { query: { communityId } }),
  )

export const useSavedReplies = (communityId: string): Loaded<SavedReplies> =>
  useAnswer(`saved-replies:${communityId}`, () =>
    call(deskEndpoints.listSavedReplies, { query: { communityId } }),
  )

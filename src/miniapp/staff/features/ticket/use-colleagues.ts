import type { Colleagues, SavedReplies } from '#contract/desk'
import { endpoints } from '#contract/endpoints'
import { call } from '../../../lib/call'
import { type Loaded, useAnswer } from '../../../lib/use-answer'

export const useColleagues = (communityId: string): Loaded<Colleagues> =>
  useAnswer(`colleagues:${communityId}`, () =>
    call(endpoints.listColleagues, { query: { communityId } }),
  )

export const useSavedReplies = (communityId: string): Loaded<SavedReplies> =>
  useAnswer(`saved-replies:${communityId}`, () =>
    call(endpoints.listSavedReplies, { query: { communityId } }),
  )

import { create } from 'zustand'
import { endpoints } from '#contract/endpoints'
import { call } from '../../lib/call'

/** Cards put away on this phone since it was opened: they do not come back in this visit, whatever the cloud says. */
const usePutAway = create<{ readonly ids: readonly string[] }>()(() => ({ ids: [] }))

const putAway = (id: string) =>
  usePutAway.setState(({ ids }) => (ids.includes(id) ? { ids } : { ids: [...ids, id] }))

export const useIsPutAway = (id: string | undefined): boolean =>
  usePutAway(({ ids }) => id !== undefined && ids.includes(id))

/** The three ways to say no to a card. The cloud is told; without an answer it will ask again, which is no harm. */
export const decline = {
  later(invitationId: string) {
    putAway(invitationId)
    void call(endpoints.snoozePrompt, { params: { id: invitationId }, body: {} })
  },
  never(invitationId: string) {
    putAway(invitationId)
    void call(endpoints.closePrompt, { params: { id: invitationId }, body: {} })
  },
  /** Only for now: the view counts by itself (F4), nothing is decided. */
  close: putAway,
}

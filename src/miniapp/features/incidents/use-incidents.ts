import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { IncidentList, IncidentView } from '#contract/incidents'
import type { Problem } from '#contract/problems'
import { call } from '../../lib/call'
import { newKey } from '../../lib/keys'
import { type Loaded, useAnswer } from '../../lib/use-answer'

const QUIETLY = 60_000

/** What runs where this home stands. Without signal there is simply no banner. */
export const useIncidents = (houseId: string | null): Loaded<IncidentList> =>
  useAnswer(
    houseId && `incidents/${houseId}`,
    () => call(endpoints.listIncidents, { query: { houseId: houseId ?? '' } }),
    QUIETLY,
  )

interface Joining {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly join: (words?: string) => Promise<boolean>
}

/** "Me too". The key is made with the part that shows the button: tapped twice it is one deed. */
export function useJoin(
  incident: Pick<IncidentView, 'id'>,
  houseId: string,
  onJoined: () => Promise<void>,
): Joining {
  const [key, setKey] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const join = async (words = '') => {
    if (busy) return false
    setBusy(true)
    const body = { houseId, ...(words.trim() === '' ? {} : { words: words.trim() }) }
    const params = { id: incident.id }
    const answer = await call(endpoints.joinIncident, { params, body, key })
    // Other words are another deed.
    if (answer.ok) setKey(newKey())
    if (answer.ok) await onJoined()
    setProblem(answer.ok ? null : answer.problem)
    setBusy(false)
    return answer.ok
  }
  return { busy, problem, join }
}

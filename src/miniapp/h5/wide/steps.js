// How far the visitor has come, read from the newest matter of the person on the left.
import { tokenOf } from './people.js'

const EVERY = 4_000

const ask = async (path) => {
  const token = tokenOf('left')
  if (token === null) return null
  const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } })
  return answer.ok ? answer.json() : null
}

/** The moments of the three steps, as far as they have come. */
async function look(since) {
  const page = await ask('/api/tickets?scope=all&limit=5')
  const newest = page?.items.find((one) => one.mine && Date.parse(one.submittedAt) >= since)
  if (newest === undefined) return []
  const ticket = await ask(`/api/tickets/${newest.id}`)
  const reply = ticket?.clocks.find((clock) => clock.kind === 'firstResponse')
  return [
    newest.submittedAt,
    reply?.stoppedAt,
    newest.confirmed ? newest.updatedAt : undefined,
  ].filter(Boolean)
}

/** @returns {() => void} stops it */
export function followSteps(tell) {
  const since = Date.now() - 60_000 // the phone's clock may run a little ahead of the cloud's
  let last = ''
  const turn = async () => {
    if (document.hidden) return
    const moments = await look(since).catch(() => null)
    if (moments === null || moments.join() === last) return
    last = moments.join()
    tell(moments)
  }
  const timer = setInterval(turn, EVERY)
  return () => clearInterval(timer)
}

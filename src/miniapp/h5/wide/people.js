// Who is in which phone. Each frame keeps its things under its own name, as lib/platform/h5-storage.ts does.
const drawer = (side) => `huisheng:${side}:`
const CHOSEN = 'huisheng-wide'

const asked = async (path, options) => {
  const answer = await fetch(path, options)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

/** The made-up people, or null where there is no demo. */
export async function findPeople() {
  const answer = await fetch('/api/demo/identities')
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.json()).items
}

export const findPlaces = async () =>
  (await asked('/api/communities')).items.map((place) => place.name)

export const tokenOf = (side) => localStorage.getItem(`${drawer(side)}token`)

const chosen = () => JSON.parse(localStorage.getItem(CHOSEN) ?? '{}')

/** Who was there at the last visit, if the cloud still knows them. */
export async function whoIsIn(side) {
  const token = tokenOf(side)
  if (token === null) return null
  const answer = await fetch('/api/me', { headers: { authorization: `Bearer ${token}` } })
  return answer.ok ? (chosen()[side] ?? null) : null
}

export async function stepIn(side, id) {
  const session = await asked('/api/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ id }),
  })
  localStorage.setItem(`${drawer(side)}token`, session.token)
  localStorage.setItem(`${drawer(side)}session`, JSON.stringify({ me: session.me }))
  localStorage.setItem(CHOSEN, JSON.stringify({ ...chosen(), [side]: id }))
}

export const wishesOf = (side) => JSON.parse(localStorage.getItem(`${drawer(side)}prefs`) ?? '{}')

export const keepWishes = (side, wishes) =>
  localStorage.setItem(`${drawer(side)}prefs`, JSON.stringify({ ...wishesOf(side), ...wishes }))

/** Both phones as they came out of the box; the wishes for language and size stay. */
export function emptyPhones(sides) {
  const starts = sides.map(drawer)
  const kept = sides.map((side) => `${drawer(side)}prefs`)
  for (const key of Object.keys(localStorage)) {
    if (starts.some((start) => key.startsWith(start)) && !kept.includes(key))
      localStorage.removeItem(key)
  }
  localStorage.removeItem(CHOSEN)
}

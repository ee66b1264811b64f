import { days, hours, type Instant } from '#domain/time'
import type { Dice } from './dice'
import { HEYUE_POSTS, INCIDENTS, type IncidentWords, POSTS, PRAISE } from './words-incidents'
import { at, atOrNull, type Plain } from './write-rows'
import type { Site } from './year'

/** One incident in all its tables. */
export interface IncidentRows {
  readonly incidents: Plain<'incidents'>[]
  readonly incident_updates: Plain<'incident_updates'>[]
  readonly incident_joins: Plain<'incident_joins'>[]
}

const ago = (now: Instant, n: number): Instant => now - hours(n)

function buildingIds({ community }: Site, words: IncidentWords): string[] {
  return community.buildings
    .filter((building) => words.buildings.includes(building.number))
    .map((building) => building.id)
}

/** One person a home, of the homes concerned; nobody that a visitor steps in as. */
function joinedOf(dice: Dice, site: Site, words: IncidentWords) {
  const ids = buildingIds(site, words)
  const near = site.residents.filter(
    ({ house, person, movedOutAt }) =>
      movedOutAt === null &&
      person.demoId === null &&
      (ids.length === 0 || ids.includes(house.buildingId)),
  )
  const homes = new Map(near.map((one) => [one.house.id, one]))
  return dice.shuffle([...homes.values()]).slice(0, words.homes)
}

export function incidentRows(dice: Dice, site: Site, now: Instant): IncidentRows {
  const clerk = site.crew.members.find(({ role }) => role === 'frontdesk')
  if (!site.community.lifts || !clerk)
    return { incidents: [], incident_updates: [], incident_joins: [] }
  const community_id = site.community.id
  const parts = INCIDENTS.map((words) => {
    const began = ago(now, words.began)
    const id = dice.id(began)
    const key = { community_id, incident_id: id }
    return {
      incident: {
        community_id,
        id,
        kind: words.kind,
        title: words.title,
        known: words.known,
        building_ids: buildingIds(site, words),
        started_at: at(began),
        expected_end_at: atOrNull(words.expected === null ? null : now + hours(words.expected)),
        ended_at: atOrNull(words.ended === null ? null : ago(now, words.ended)),
        opened_by: clerk.id,
        made_at: at(began + hours(0.2)),
      },
      updates: words.updates.map((update) => ({
        ...key,
        id: dice.id(ago(now, update.ago)),
        words: update.words,
        expected_end_at: null,
        ends: update.ago === words.ended,
        staff_id: clerk.id,
        at: at(ago(now, update.ago)),
      })),
      joins: joinedOf(dice, site, words).map(({ person, house }, n) => ({
        ...key,
        person_id: person.id,
        house_id: house.id,
        words: words.said[n] ?? '',
        at: at(began + hours(0.25) + n * 60_000),
      })),
    }
  })
  return {
    incidents: parts.map(({ incident }) => incident),
    incident_updates: parts.flatMap(({ updates }) => updates),
    incident_joins: parts.flatMap(({ joins }) => joins),
  }
}

export interface PostRows {
  readonly posts: Plain<'posts'>[]
  readonly post_ratings: Plain<'post_ratings'>[]
}

const SPAN = 85

const scoreAround = (dice: Dice, mood: number): number =>
  Math.min(5, Math.max(1, Math.round(mood + (dice.next() - 0.5) * 2.4)))

/** RES-07: posts with their printed codes, and what residents said of them in the last months. */
export function postRows(dice: Dice, site: Site, since: Instant, now: Instant): PostRows {
  const all = site.community.lifts ? POSTS : HEYUE_POSTS
  const community_id = site.community.id
  const residents = site.residents.filter(
    ({ movedOutAt, person }) => movedOutAt === null && person.demoId === null,
  )
  const parts = all.map((words) => {
    const post = dice.id(since)
    const raters = dice.shuffle(residents).slice(0, words.ratings)
    return {
      post: {
        community_id,
        id: post,
        kind: words.kind,
        name: words.name,
        code: words.code,
        made_at: at(since),
        closed_at: null,
      },
      ratings: raters.map(({ person, house }) => {
        const when = now - Math.floor(days(1) * SPAN * dice.next()) - hours(1)
        return {
          community_id,
          id: dice.id(when),
          post_id: post,
          person_id: person.id,
          house_id: house.id,
          staff_id: null,
          score: scoreAround(dice, words.mood),
          words: dice.chance(0.2) ? dice.pick(PRAISE) : '',
          at: at(when),
        }
      }),
    }
  })
  return {
    posts: parts.map(({ post }) => post),
    post_ratings: parts.flatMap(({ ratings }) => ratings),
  }
}

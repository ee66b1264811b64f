import { days, type Instant } from '#domain/time'
import { castAnswers, castPlans } from './cast'
import { type Dice, dice } from './dice'
import { makePeople, type People } from './people'
import { makePlaces, type Places } from './places'
import { makeSavedReplies } from './rows-places'
import { type Crews, makeStaff } from './staff'
import type { Story } from './story'
import { askResidents, type Given, rateTickets } from './surveys'
import { tellToday } from './today'
import { makeVisits, type Visit } from './visits'
import { SUGGESTIONS } from './words-measures'
import { TODAY_FIRST } from './words-today'
import { TODAY_HEYUE, TODAY_MORE } from './words-today-more'
import { type Site, tellYear } from './year'

/** One community with all that happened in it, still in memory. */
export interface SiteYear {
  readonly site: Site
  /** Oldest first. */
  readonly stories: readonly Story[]
  readonly given: readonly Given[]
  readonly visits: readonly Visit[]
}

export interface Demo {
  readonly throws: Dice
  readonly places: Places
  readonly people: People
  readonly crews: Crews
  readonly sites: readonly SiteYear[]
  /** When the company began to use the app here. */
  readonly since: Instant
}

/** Past tickets thrown with dice; those of the cast and of today come on top. */
const TICKETS = { wutong: 600, heyue: 78 } as const

/** Photos stand on what is recent or belongs to the cast: enough to look at, quick to make. */
const PHOTO_DAYS = days(40)

function keepPhotos(story: Story, now: Instant): Story {
  const recent = story.ticket.submittedAt > now - PHOTO_DAYS
  return recent || story.reporter.person.demoId !== null ? story : { ...story, pictures: 0 }
}

/**
 * Everything that the demo community is, from a seed: the same seed and moment make the same rows.
 * @param now the last moment of the year that is told
 */
export function makeDemo(seed: number, now: Instant): Demo {
  const throws = dice(seed)
  const since = now - days(500)
  const places = makePlaces(throws.fork('places'), since)
  const people = makePeople(throws.fork('people'), places, now)
  const crews = makeStaff(throws.fork('staff'), places, people.cast.ma, now)
  const cast = new Set(Object.values(people.cast).map(({ person }) => person.id))

  const sites = (['wutong', 'heyue'] as const).map((name): SiteYear => {
    const own = throws.fork(name)
    const community = places[name]
    const site: Site = {
      community,
      crew: crews[name],
      residents: people.residents.filter(({ house }) => house.communityId === community.id),
      saved: makeSavedReplies(own.fork('saved'), since),
    }
    const past = castPlans(people.cast, community.id, now)
    const scripts = name === 'wutong' ? [...TODAY_FIRST, ...TODAY_MORE] : TODAY_HEYUE
    const stories = [
      ...tellYear(own.fork('year'), site, TICKETS[name], past, now),
      ...tellToday(own.fork('today'), site, people.cast, scripts, now),
    ]
      .map((story) => keepPhotos(story, now))
      .sort((a, b) => a.ticket.submittedAt - b.ticket.submittedAt)
    const wish = SUGGESTIONS.facilities[0] ?? ''
    const castGiven = castAnswers(own.fork('cast'), people.cast, wish, now).filter(
      ({ resident }) => resident.house.communityId === community.id,
    )
    const given = [
      ...askResidents(own.fork('surveys'), site, now, cast),
      ...castGiven,
      ...rateTickets(own.fork('ratings'), site, stories, now),
    ]
    const visits = makeVisits(throws.fork(`visits ${name}`), site.crew, stories, now)
    const told = new Map(visits.map(({ story }) => [story.ticket.id, story]))
    return {
      site,
      stories: stories.map((story) => told.get(story.ticket.id) ?? story),
      given,
      visits,
    }
  })
  return { throws, places, people, crews, sites, since }
}

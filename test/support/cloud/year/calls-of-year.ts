import type { CallView } from '#contract/calls'
import { staffEndpoints } from '#contract/endpoints-staff'
import { type Person, testId } from '../places'
import type { World } from '../world'
import type { Dice } from './dice'
import type { Quarter } from './town'

const answersTo = (view: CallView, roll: Dice) =>
  view.questions.map(({ id, metric }) => {
    if (metric === 'tag') return { question: id, choices: [] }
    if (metric === 'text') return { question: id, words: 'All is well' }
    return { question: id, score: metric === 'nps' ? roll(11) : 1 + roll(3) }
  })

async function answer(world: World, caller: Person, view: CallView, personId: string, roll: Dice) {
  const body = {
    id: testId(world.clock.at),
    communityId: view.communityId,
    personId,
    channel: 'phone' as const,
    version: view.version,
    said: answersTo(view, roll),
  }
  await world.as(caller).ask(staffEndpoints.answerFor, { params: { id: view.call.id }, body })
}

/** The caller takes the first of today's list: nobody at home, an answer, or "no, thank you". */
export async function callOne(world: World, quarter: Quarter, roll: Dice): Promise<void> {
  const { caller, community } = quarter
  const phone = world.as(caller)
  const query = { communityId: community.id }
  const { body: list } = await phone.ask(staffEndpoints.listCalls, {
    query: { ...query, list: 'now', limit: 1 },
  })
  const params = { id: list.items[0]?.id ?? '' }
  if (params.id === '') return
  const { body: view } = await phone.ask(staffEndpoints.getCall, { params, query })
  const person = view.people.find(({ call }) => call)
  if (!person || !view.allowed.includes('attempt')) return
  const { personId } = person
  const mood = roll(10)
  if (mood < 5 && view.allowed.includes('answer'))
    return answer(world, caller, view, personId, roll)
  const result = mood < 9 ? 'noAnswer' : 'refused'
  const body = { ...query, personId, channel: 'phone' as const, result } as const
  await phone.ask(staffEndpoints.logAttempt, { params, body })
}

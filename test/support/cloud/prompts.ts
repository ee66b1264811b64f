import { endpoints } from '#contract/endpoints'
import type { PromptView } from '#contract/nps'
import { type Person, testId } from './places'
import type { World } from './world'

export async function nextPrompt(world: World, person: Person): Promise<PromptView> {
  const query = { houseId: person.house?.id ?? '' }
  const { status, body } = await world.as(person).ask(endpoints.nextPrompt, { query })
  expect(status).toBe(200)
  return body
}

/** The kind of card that is shown, or the rule that says none. */
export async function cardOrRule(world: World, person: Person): Promise<string | null> {
  const { card, rule } = await nextPrompt(world, person)
  return card?.kind ?? rule
}

export const cardId = async (world: World, person: Person): Promise<string> =>
  (await nextPrompt(world, person)).card?.invitationId ?? ''

/** The person scores one service of the own home. */
export const rateHome = (world: World, person: Person, change: object = {}) =>
  world.as(person).ask(endpoints.rateServices, {
    body: {
      id: testId(world.clock.at),
      houseId: person.house?.id ?? '',
      scores: { security: 4 },
      overall: null,
      expectation: null,
      suggestion: '',
      ...change,
    },
  })

/** The decision log, oldest first: kind, asked, rule, reason. */
export async function decisionLog(world: World) {
  const rows = await world.db
    .selectFrom('prompt_decisions')
    .select(['kind', 'asked', 'rule', 'reason'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => [row.kind, row.asked, row.rule, row.reason])
}

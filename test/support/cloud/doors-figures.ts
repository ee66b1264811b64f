import type { Door } from './door'

/** STF-08, STF-09: figures and reports, for those who answer for them. */
const onFigures = (query: object): Door => ({
  ask: ({ communityId }) => ({ query: { communityId, ...query } }),
  insiders: ['manager', 'admin'],
})

export const FIGURE_DOORS = {
  getLoopFigures: onFigures({}),
  getVoiceFigures: onFigures({}),
  getReachFigures: onFigures({}),
  listTicketsBehind: onFigures({ figure: 'replied' }),
  listAnswersBehind: onFigures({ metric: 'nps' }),
}

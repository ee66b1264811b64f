import { command } from '../command'
import { fillDemo } from '../demo'
import { NotStarted } from '../not-started'
import { makeDeps } from '../start'

/** `npm run seed`: the demo community, once. Its persons can be stepped into by anybody, so never in production. */
command(async ({ settings, pool, say }) => {
  if (settings.production)
    throw new NotStarted('The demo community is refused with NODE_ENV=production.')
  const deps = makeDeps(settings, { pool, close: async () => {} })
  const { made, homes, tickets, answers } = await fillDemo(deps, say)
  const what = `${homes} homes, ${tickets} tickets, ${answers} answers`
  say(made ? `The demo community is there: ${what}` : `It was there already: ${what}`)
})

import { endpoints } from '#contract/endpoints'
import type { MyHomes } from '#contract/households'
import { call } from '../../lib/call'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** @param person '' asks nothing */
export const useMyHomes = (person: string): Loaded<MyHomes> =>
  useAnswer(person === '' ? null : `my-homes/${person}`, () => call(endpoints.listMyHomes))

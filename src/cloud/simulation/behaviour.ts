import type behaviour from '../../../config/behaviour.json'

/** `config/behaviour.json`: the residents, fixed so that nobody tunes them. */
export type Behaviour = typeof behaviour

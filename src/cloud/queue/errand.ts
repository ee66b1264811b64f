import type { Transaction } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Ending, Job, JobErrand, JobTools } from './job'

type Begun<Order> =
  | { readonly order: Order }
  | { readonly nothing: true }
  | { readonly notBefore: Instant }

interface Errand<Order, Result> {
  /** What it writes stands before the first word is spoken: a process that dies in between leaves its trace. */
  readonly begin: (
    tx: Transaction<Tables>,
    job: Job,
    now: Instant,
    tools: JobTools,
  ) => Promise<Begun<Order>>
  /** It must not reject. */
  readonly run: (tools: JobTools, order: Order) => Promise<Result>
  readonly end: (
    tx: Transaction<Tables>,
    order: Order,
    result: Result,
    now: Instant,
  ) => Promise<Ending>
}

/**
 * A job that speaks to somebody outside. No transaction is open meanwhile: the embedded database has
 * one connection, and a slow stranger would hold it.
 */
export const errand = <Order, Result>(steps: Errand<Order, Result>): JobErrand => ({
  perform: async ({ job, now, tools, hold }) => {
    const begun = await hold((tx) => steps.begin(tx, job, now, tools))
    if (begun === null) return 'lost'
    if ('notBefore' in begun) return begun
    if ('nothing' in begun) return 'done'
    const result = await steps.run(tools, begun.order)
    return (await hold((tx) => steps.end(tx, begun.order, result, now))) ?? 'lost'
  },
})

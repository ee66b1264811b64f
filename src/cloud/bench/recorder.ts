import type pg from 'pg'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
}

type Query = string | Statement

export interface Recorder {
  readonly pool: pg.Pool
  /** Runs `work` and answers every statement that reached the database meanwhile, in order. */
  record(work: () => Promise<void>): Promise<readonly Statement[]>
}

/** The floor of a comparison must run exactly the statements of the thing compared, so they are overheard. */
export function recorder(pool: pg.Pool): Recorder {
  let heard: Statement[] | null = null
  const listen = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value
        return (query: Query, ...rest: unknown[]) => {
          heard?.push(typeof query === 'string' ? { text: query, values: [] } : query)
          return value.call(target, query, ...rest)
        }
      },
    })
  const listening = new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return async () => listen(await target.connect())
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    pool: listening,
    record: async (work) => {
      const mine: Statement[] = []
      heard = mine
      try {
        await work()
      } finally {
        heard = null
      }
      return mine
    },
  }
}

const QUIET = 'log,info,warn,debug,group,groupEnd,table,time,timeEnd'.split(',')

const words = (value: unknown) => (value as Error | undefined)?.stack ?? String(value)

/** The app's console: errors are what a test must see, the rest is silent. */
export function logicConsole(complain: (text: string) => void) {
  return {
    ...Object.fromEntries(QUIET.map((name) => [name, () => undefined])),
    error: (...given: unknown[]) => complain(given.map(words).join(' ')),
  }
}

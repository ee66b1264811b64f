import type { Phone } from '../phone'

export type Options = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/** What a group of wx functions needs of the running app. */
export interface WxHost {
  readonly phone: Phone
  /** Origin that was compiled into the app. */
  readonly apiOrigin: string
  /** True while a tap is being handled, before the first await: some functions are allowed only then. */
  readonly inTap: boolean
  readonly foreground: boolean
  readonly errors: string[]
  record(name: string, options: unknown): void
  timer(run: () => void, ms?: number): unknown
  /** Keeps settle() waiting until the work is done. */
  hold<T>(work: Promise<T>): Promise<T>
  /** Inside a held work: waits for a person, while the app is at rest. */
  person<T>(decides: Promise<T>): Promise<T>
  /** A plain value as the logic layer's own JavaScript would have made it. */
  own<T>(value: T): T
  ownBytes(bytes: Uint8Array): ArrayBuffer
  /** An Error of the logic layer, for the functions that throw. */
  failure(errMsg: string): Error
  /** Tells the listeners of wx.onX; false when there is none. */
  signal(event: string, value: unknown): boolean
  listen(event: string, listener: (value: unknown) => void): void
  unlisten(event: string, listener?: (value: unknown) => void): void
}

export type Wx = Record<string, unknown>

/**
 * One asynchronous wx function: the outcome is worked out, then delivered by callbacks in a later turn,
 * or by a promise when no callback was given, as WeChat does.
 */
export function answer(
  host: WxHost,
  name: string,
  options: Options = {},
  outcome: () => object | undefined | Promise<object | undefined>,
): Promise<unknown> | undefined {
  const promised = !options.success && !options.fail && !options.complete
  const settled = host.hold(
    (async () => outcome())().then(
      (value) => ({ ok: true, result: { errMsg: `${name}:ok`, ...value } }),
      (error: Error) => ({ ok: false, result: { errMsg: `${name}:fail ${error.message}` } }),
    ),
  )
  if (promised)
    return settled.then(({ ok, result }) => {
      if (ok) return result
      throw host.own(result)
    })
  void settled.then(({ ok, result }) =>
    host.timer(() => {
      if (ok) options.success?.(result)
      else options.fail?.(host.own(result))
      options.complete?.(result)
    }),
  )
  return undefined
}

/** A function that is only noted and succeeds, with a fixed or computed result. */
export const noted =
  (host: WxHost, name: string, result: (options: Options) => object = () => ({})) =>
  (options: Options = {}) => {
    host.record(name, options)
    return answer(host, name, options, () => host.own(result(options)))
  }

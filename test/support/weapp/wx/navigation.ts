import { answer, type Options, type Wx, type WxHost } from './host'

/** What the stack of pages can do; each throws WeChat's own reason. */
export interface Stack {
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  navigateBack(delta: number): Promise<void>
}

export function navigation(host: WxHost, stack: Stack): Wx {
  const to =
    (name: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') =>
    (options: Options = {}) => {
      host.record(name, { url: options.url })
      return answer(host, name, options, async () => {
        await stack[name](String(options.url))
        return undefined
      })
    }
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    reLaunch: to('reLaunch'),
    switchTab: to('switchTab'),
    navigateBack: (options: Options = {}) => {
      host.record('navigateBack', { delta: options.delta })
      return answer(host, 'navigateBack', options, async () => {
        await stack.navigateBack(Number(options.delta ?? 1))
        return undefined
      })
    },
  }
}

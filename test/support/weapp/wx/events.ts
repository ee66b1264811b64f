import type { Wx, WxHost } from './host'

const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'NetworkStatusChange',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'NeedPrivacyAuthorization',
  'LazyLoadError',
]

/** wx.onX and wx.offX for everything that the runner can make happen, or that an app may wait for. */
export function events(host: WxHost): Wx {
  return Object.fromEntries(
    EVENTS.flatMap((name) => [
      [`on${name}`, (listener: (value: unknown) => void) => host.listen(name, listener)],
      [`off${name}`, (listener?: (value: unknown) => void) => host.unlisten(name, listener)],
    ]),
  )
}

import { answer, noted, type Options, type Wx, type WxHost } from './host'

const SCREEN = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
  screenTop: 64,
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
}
const DEVICE = {
  platform: 'ios',
  system: 'iOS 17.0',
  brand: 'test',
  model: 'test',
  benchmarkLevel: 30,
}

/** What the app may ask about the phone. The getSystemInfo family is deprecated: its use is noted. */
export function system(host: WxHost, launchOptions: () => unknown): Wx {
  const base = () => ({
    SDKVersion: '3.7.0',
    version: '8.0.50',
    language: host.phone.language,
    theme: host.phone.theme,
    fontSizeSetting: host.phone.fontSizeSetting,
    fontSizeScaleFactor: host.phone.fontSizeSetting / 16,
    host: { env: 'WeChat' },
  })
  const everything = () => ({ ...SCREEN, ...DEVICE, ...base() })
  const own = (value: () => object) => () => host.own(value())
  return {
    canIUse: () => true,
    nextTick: (run: () => void) => host.timer(run),
    getWindowInfo: own(() => SCREEN),
    getDeviceInfo: own(() => DEVICE),
    getAppBaseInfo: own(base),
    getSystemSetting: own(() => ({
      bluetoothEnabled: false,
      locationEnabled: false,
      wifiEnabled: true,
    })),
    getAppAuthorizeSetting: own(() => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
    })),
    getSystemInfoSync: () => {
      host.record('getSystemInfoSync', {})
      return host.own(everything())
    },
    getSystemInfo: noted(host, 'getSystemInfo', everything),
    getSystemInfoAsync: noted(host, 'getSystemInfoAsync', everything),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getAccountInfoSync: own(() => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    })),
    getMenuButtonBoundingClientRect: own(() => ({
      top: 24,
      bottom: 56,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    })),
    getRandomValues: (options: Options) =>
      answer(host, 'getRandomValues', options, () => ({
        randomValues: host.ownBytes(crypto.getRandomValues(new Uint8Array(Number(options.length)))),
      })),
    getUpdateManager: () => new Proxy({}, { get: () => () => undefined }),
    getPerformance: () =>
      new Proxy({}, { get: () => () => new Proxy({}, { get: () => () => [] }) }),
    createIntersectionObserver: () => {
      const observer: Wx = { observe: () => undefined, disconnect: () => undefined }
      observer.relativeTo = () => observer
      observer.relativeToViewport = () => observer
      return observer
    },
  }
}

import { noted, type Wx, type WxHost } from './host'

const QUIET = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'hideKeyboard',
  'vibrateShort',
  'makePhoneCall',
  'setClipboardData',
  'shareFileMessage',
  'previewImage',
  'previewMedia',
  'showTabBar',
  'hideTabBar',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarItem',
  'setTabBarStyle',
  'showShareMenu',
  'hideShareMenu',
  'hideHomeButton',
  'openSetting',
  'loadFontFace',
]

/** What WeChat itself shows. It is noted in `calls`; the resident answers as `phone.taps` says. */
export function feedback(host: WxHost): Wx {
  const { taps } = host.phone
  return {
    ...Object.fromEntries(QUIET.map((name) => [name, noted(host, name)])),
    reportEvent: () => undefined,
    showModal: noted(host, 'showModal', () => ({ confirm: taps.modal, cancel: !taps.modal })),
    showActionSheet: noted(host, 'showActionSheet', () => ({ tapIndex: taps.actionSheet })),
    getSetting: noted(host, 'getSetting', () => ({ authSetting: {}, subscriptionsSetting: {} })),
  }
}

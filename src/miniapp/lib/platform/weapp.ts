import Taro from '@tarojs/taro'
import { CONSENT_ANSWERS, type ConsentAnswer } from '#domain/messages/consents'
import type { KeyValue, Platform } from './platform'
import { weappPhotos } from './weapp-photos'

/** WeChat allows 1 MB a key and 10 MB in all; over that it throws, which is the only way to learn it. */
const storage: KeyValue = {
  read(key) {
    const found: unknown = Taro.getStorageSync(key)
    return typeof found === 'string' && found !== '' ? found : null
  },
  write(key, text) {
    try {
      Taro.setStorageSync(key, text)
      return 'ok'
    } catch {
      return 'full'
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
  keys: () => Taro.getStorageInfoSync().keys,
}

/** Taro's typings lag behind WeChat's. */
const appInfo = () =>
  Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { readonly fontSizeSetting?: number }

/** The button of ui/privacy-ask.weapp.tsx, by which WeChat knows that a finger was there. */
const AGREE = 'privacy-agree'

/** requestSubscribeMessage: "the main switch is off". */
const SWITCHED_OFF = 20004

/** A template about which WeChat says nothing was not accepted. */
const answersIn = (
  ids: readonly string[],
  said: Readonly<Record<string, string>>,
): Record<string, ConsentAnswer> =>
  Object.fromEntries(
    ids.map((id) => [id, CONSENT_ANSWERS.find((known) => known === said[id]) ?? 'reject']),
  )

const done = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  )

export const weapp: Platform = {
  kind: 'weapp',
  storage,
  photos: weappPhotos,
  can: { scan: true, subscribe: true, wechat: true },
  now: () => Date.now(),
  // Keys need to differ, not to be secret; wx.getRandomValues answers too late for the first tap.
  randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256)),
  language: () =>
    (Taro.getAppBaseInfo().language ?? 'zh_CN').toLowerCase().startsWith('zh') ? 'zh' : 'en',
  fontScale: () => (appInfo().fontSizeSetting ?? 16) / 16,
  theme: () => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'),
  onTheme(changed) {
    const heard = ({ theme }: { theme: string }) => changed(theme === 'dark' ? 'dark' : 'light')
    Taro.onThemeChange(heard)
    return () => Taro.offThemeChange(heard)
  },
  online: () =>
    Taro.getNetworkType().then(
      ({ networkType }) => networkType !== 'none',
      () => true,
    ),
  onOnline(changed) {
    const heard = ({ isConnected }: { isConnected: boolean }) => changed(isConnected)
    Taro.onNetworkStatusChange(heard)
    return () => Taro.offNetworkStatusChange(heard)
  },
  // WeChat opens a mini-program once.
  onOtherWindow: () => () => {},
  alone: (work) => work(),
  loginCode: () =>
    Taro.login().then(
      ({ code }) => code || null,
      () => null,
    ),
  dial: (phone) => done(Taro.makePhoneCall({ phoneNumber: phone.replace(/\s/g, '') })),
  copy: (text) => done(Taro.setClipboardData({ data: text })),
  origin: () => API_ORIGIN,
  fetchPages: async () => {}, // WeChat does it by itself, as preloadRule says
  scan: () =>
    Taro.scanCode({ scanType: ['qrCode'] }).then(
      ({ result }) => result,
      () => null,
    ),
  async askToNotify(templateIds) {
    if (templateIds.length === 0) return {}
    try {
      const said = (await Taro.requestSubscribeMessage({
        tmplIds: [...templateIds],
        entityIds: [],
      })) as unknown as Record<string, string>
      return answersIn(templateIds, said)
    } catch (failure) {
      // Switched off by the person for this app: a no to all of them. Anything else was no question at all.
      const code = (failure as { readonly errCode?: number }).errCode
      return code === SWITCHED_OFF ? answersIn(templateIds, {}) : {}
    }
  },
  async saveFile(name, text) {
    try {
      const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
      Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
      return await done(Taro.shareFileMessage({ filePath, fileName: name }))
    } catch {
      return false // a full phone, or a WeChat that cannot hand over files
    }
  },
  onPrivacyAsked(ask) {
    Taro.onNeedPrivacyAuthorization((resolve) =>
      ask((agreed) =>
        resolve(agreed ? { event: 'agree', buttonId: AGREE } : { event: 'disagree' }),
      ),
    )
  },
  tellLang: () => {},
  openPrivacyText: () =>
    new Promise((resolve) => {
      Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
    }),
}

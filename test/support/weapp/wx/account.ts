import { answer, noted, type Options, type Wx, type WxHost } from './host'

/** A personal-data API waits for the app's own dialog as long as the person has not agreed. */
export async function needPrivacy(host: WxHost): Promise<void> {
  if (host.phone.privacyAgreed) return
  const decision = new Promise<string>((decided) => {
    const asked = host.signal('NeedPrivacyAuthorization', (answer: { event: string }) => {
      if (answer.event !== 'exposureAuthorization') decided(answer.event)
    })
    if (!asked) decided('disagree')
  })
  host.phone.privacyAgreed = (await host.person(decision)) === 'agree'
  if (!host.phone.privacyAgreed) throw new Error('privacy permission is not authorized')
}

/** Login codes, privacy and subscribe messages: what WeChat knows about the person. */
export function account(host: WxHost): Wx {
  const { phone } = host

  const login = (options: Options = {}) => {
    host.record('login', {})
    return answer(host, 'login', options, () => {
      if (phone.network === 'offline') throw new Error('net::ERR_INTERNET_DISCONNECTED')
      const code = `${phone.account}.${phone.loginCodes.length + 1}`
      phone.loginCodes.push(code)
      return { code }
    })
  }

  const requestSubscribeMessage = (options: Options) => {
    const allowed = host.inTap // asked now, not when the answer is given
    host.record('requestSubscribeMessage', { tmplIds: options.tmplIds })
    return answer(host, 'requestSubscribeMessage', options, () => {
      const templates = (options.tmplIds ?? []) as string[]
      if (!allowed) throw new Error('can only be invoked by user TAP gesture.')
      if (templates.length > 3) throw new Error('Templates count out of max bounds')
      return Object.fromEntries(templates.map((id) => [id, phone.subscriptions[id] ?? 'accept']))
    })
  }

  return {
    login,
    checkSession: noted(host, 'checkSession'),
    requestSubscribeMessage,
    getPrivacySetting: noted(host, 'getPrivacySetting', () => ({
      needAuthorization: !phone.privacyAgreed,
      privacyContractName: 'privacy',
    })),
    requirePrivacyAuthorize: (options: Options = {}) =>
      answer(host, 'requirePrivacyAuthorize', options, async () => {
        await needPrivacy(host)
        return undefined
      }),
    openPrivacyContract: noted(host, 'openPrivacyContract'),
  }
}

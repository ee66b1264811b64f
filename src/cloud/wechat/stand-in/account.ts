import type { Suggest } from '../gateway'
import { FINE, problem } from './errors'
import { judge, verdictOf } from './words'

type Asked = Readonly<Record<string, unknown>>

/** WeChat's limits of a template field's value, by the kind in its name. */
const LONGEST: Readonly<Record<string, number>> = { thing: 20, character_string: 32, time: 32 }

export interface SendBody {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

export interface PhotoAsked {
  readonly traceId: string
  readonly url: string
  readonly openid: string
}

const fits = ([name, { value }]: [string, { readonly value: string }]): boolean =>
  value.length > 0 && value.length <= (LONGEST[name.replace(/\d+$/, '')] ?? 0)

const MOST_WORDS = 2_500
const SESSION_KEY = 'bm90IGEga2V5'
const SCENES = [1, 2, 3, 4]

/** One mini-program as WeChat keeps it: its people, templates and tokens. */
export class StandInAccount {
  readonly appId = 'wx0123456789abcdef'
  readonly secret = 'an app secret'
  /** code of wx.login -> openid; each works once. */
  readonly codes = new Map<string, string>()
  /** code of the phone button -> number; each works once. */
  readonly phoneCodes = new Map<string, string>()
  /** openid -> how many messages this person still allows. */
  readonly allowed = new Map<string, number>()
  readonly templates = new Set<string>()
  /** What arrived on phones. */
  readonly sent: SendBody[] = []
  readonly photos: PhotoAsked[] = []
  /** Who was not here within two hours. */
  readonly away = new Set<string>()
  /** Everybody and every template is known: for the demo, whose own ledger says who allows what. */
  generous = false
  /** The token that is valid now; change it to make the old one stale. */
  token = 'token-1'
  judge: (words: string) => Suggest = judge
  /** Codes that work as often as one likes. */
  knows: (code: string) => string | undefined = () => undefined
  onPhoto: (photo: PhotoAsked) => void = () => {}

  stableToken(asked: Asked): object {
    if (asked.grant_type !== 'client_credential') return problem(40002)
    if (asked.appid !== this.appId) return problem(40013)
    if (asked.secret !== this.secret) return problem(40125)
    return { access_token: this.token, expires_in: 7200 }
  }

  login({ searchParams: asked }: URL): object {
    const code = asked.get('js_code')
    if (asked.get('appid') !== this.appId) return problem(40013)
    if (asked.get('secret') !== this.secret) return problem(40125)
    if (asked.get('grant_type') !== 'authorization_code' || !code) return problem(41008)
    const always = this.knows(code)
    if (always !== undefined) return { session_key: SESSION_KEY, openid: always }
    const openid = this.codes.get(code)
    if (openid === undefined) return problem(40029)
    if (openid === 'used') return problem(40163)
    this.codes.set(code, 'used')
    return { session_key: SESSION_KEY, openid }
  }

  #left(openid: string): number | undefined {
    return this.allowed.get(openid) ?? (this.generous ? 1 : undefined)
  }

  send(body: SendBody): object {
    const left = this.#left(body.touser)
    if (left === undefined) return problem(40003)
    if (!this.generous && !this.templates.has(body.template_id)) return problem(40037)
    if (!Object.entries(body.data).every(fits)) return problem(47003)
    if (left === 0) return problem(43101)
    if (!this.generous) this.allowed.set(body.touser, left - 1)
    this.sent.push(body)
    return FINE
  }

  #unfit({ version, openid, scene }: Asked): object | null {
    if (version !== 2) return problem(47001)
    if (!SCENES.includes(Number(scene))) return problem(40129)
    if (typeof openid !== 'string' || openid === '') return problem(40003)
    return this.away.has(openid) ? problem(61010) : null
  }

  checkWords(asked: Asked): object {
    const { content } = asked
    const unfit = this.#unfit(asked)
    if (unfit !== null) return unfit
    if (typeof content !== 'string' || content === '') return problem(44002)
    if (content.length > MOST_WORDS) return problem(45002)
    const result = verdictOf(this.judge(content))
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
    return { ...FINE, result, detail, trace_id: `words-${Date.now()}` }
  }

  checkPhoto(asked: Asked): object {
    const unfit = this.#unfit(asked)
    if (unfit !== null) return unfit
    const { media_url: url, media_type: type, openid } = asked
    if (type !== 2 || typeof url !== 'string' || !/^https?:\/\//.test(url)) return problem(47001)
    const traceId = `photo-${this.photos.length + 1}-${Date.now()}`
    const photo = { traceId, url, openid: String(openid) }
    this.photos.push(photo)
    this.onPhoto(photo)
    return { ...FINE, trace_id: traceId }
  }

  phone({ code }: Asked): object {
    const number = this.phoneCodes.get(String(code))
    if (number === undefined) return problem(40029)
    if (number === 'used') return problem(40163)
    this.phoneCodes.set(String(code), 'used')
    const info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86' }
    return { ...FINE, phone_info: { ...info, watermark: { timestamp: 1, appid: this.appId } } }
  }
}

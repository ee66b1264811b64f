import type { Instant } from '#domain/time'
import { lineCode, neverLeft, notPassedOn } from '../error-code'
import type { TextCarrier, Texted, TextMessage } from './carrier'
import { isOurs, reasonOf } from './codes'
import { authorization, CONTENT_TYPE } from './signature'

/** Tencent Cloud SMS. */
export interface SmsAccount {
  /** https://sms.tencentcloudapi.com, or a stand-in that speaks the same. */
  readonly api: string
  readonly secretId: string
  readonly secretKey: string
  readonly appId: string
  /** Without the brackets that the carrier puts round it. */
  readonly signName: string
  readonly region: string
}

const VERSION = '2021-01-11'

interface SendAnswer {
  readonly Response?: {
    readonly Error?: { readonly Code: string }
    readonly SendStatusSet?: readonly { readonly Code: string }[]
  }
}

const bodyOf = ({ appId, signName }: SmsAccount, { to, templateId, parameters }: TextMessage) =>
  JSON.stringify({
    PhoneNumberSet: [to],
    SmsSdkAppId: appId,
    SignName: signName,
    TemplateId: templateId,
    TemplateParamSet: parameters,
  })

function post(account: SmsAccount, payload: string, now: Instant, each: number) {
  const { host } = new URL(account.api)
  const timestamp = Math.floor(now / 1000)
  const signing = { ...account, service: 'sms', host, timestamp, payload }
  return fetch(new URL('/', account.api), {
    method: 'POST',
    signal: AbortSignal.timeout(each),
    body: payload,
    headers: {
      'Content-Type': CONTENT_TYPE,
      Authorization: authorization(signing),
      'X-TC-Action': 'SendSms',
      'X-TC-Version': VERSION,
      'X-TC-Region': account.region,
      'X-TC-Timestamp': String(timestamp),
    },
  })
}

function lineBroke(error: unknown): Texted {
  const code = lineCode(error) ?? 'no-answer'
  return { ok: false, reason: neverLeft(error) ? 'later' : 'unknown', code }
}

const ofStatus = (status: number): Texted => ({
  ok: false,
  reason: notPassedOn(status) ? 'later' : 'unknown',
  code: `http-${status}`,
})

function read({ Response }: SendAnswer): Texted {
  const code = Response?.Error?.Code ?? Response?.SendStatusSet?.[0]?.Code
  if (code === 'Ok') return { ok: true }
  // An answer that nobody documented: it may have been sent.
  if (code === undefined) return { ok: false, reason: 'unknown', code: 'no-code' }
  return { ok: false, reason: reasonOf(code), code }
}

const EACH = 5_000

/**
 * SendSms of Tencent Cloud SMS (2021-01-11), one text at a time.
 * @param note hears codes that are wrong for everybody: a key, a template, an empty account
 */
export function tencentSms(
  account: SmsAccount,
  note: (code: string) => void,
  now: () => Instant,
  each = EACH,
): TextCarrier {
  return {
    send: async (message) => {
      try {
        const response = await post(account, bodyOf(account, message), now(), each)
        if (!response.ok) return ofStatus(response.status)
        const texted = read((await response.json()) as SendAnswer)
        if (!texted.ok && isOurs(texted.code)) note(texted.code)
        return texted
      } catch (error) {
        return lineBroke(error)
      }
    },
  }
}

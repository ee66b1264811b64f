import { NotStarted } from '../not-started'
import { readTextTemplates, type TextIds } from './templates'
import type { SmsAccount } from './tencent'

export interface SmsSettings {
  /** Tencent Cloud SMS; absent: the ladder goes on to the phone task. */
  readonly sms: SmsAccount | undefined
  readonly textTemplates: TextIds
}

type Words = Readonly<Record<string, string | undefined>>

const API = 'https://sms.tencentcloudapi.com'
const REGION = 'ap-guangzhou'

function readAccount(words: Words): SmsAccount | undefined {
  const { SMS_SECRET_ID, SMS_SECRET_KEY, SMS_SDK_APP_ID, SMS_SIGN_NAME } = words
  const all = [SMS_SECRET_ID, SMS_SECRET_KEY, SMS_SDK_APP_ID, SMS_SIGN_NAME]
  if (all.every((one) => !one)) return undefined
  if (!SMS_SECRET_ID || !SMS_SECRET_KEY || !SMS_SDK_APP_ID || !SMS_SIGN_NAME)
    throw new NotStarted(
      'SMS_SECRET_ID, SMS_SECRET_KEY, SMS_SDK_APP_ID and SMS_SIGN_NAME belong together: one of them is missing.',
    )
  return {
    api: words.SMS_API || API,
    secretId: SMS_SECRET_ID,
    secretKey: SMS_SECRET_KEY,
    appId: SMS_SDK_APP_ID,
    signName: SMS_SIGN_NAME,
    region: words.SMS_REGION || REGION,
  }
}

/** @throws NotStarted */
export const readSms = (words: Words): SmsSettings => ({
  sms: readAccount(words),
  textTemplates: readTextTemplates(words.SMS_TEMPLATES),
})

import type { Texted } from './carrier'

type Reason = Extract<Texted, { ok: false }>['reason']

/** Not sent and not paid for: the limits of a number, an hour or a day, and an empty account. */
const LATER = [/^LimitExceeded\./, /^RequestLimitExceeded/, /InsufficientBalance/]

/** The carrier does not know itself whether it went out. */
const UNKNOWN = [
  /^InternalError\.(?:Timeout|SendAndRecvFail|ParseBackendResponseFail|OtherError|UnknownError)$/,
  /^InternalError$/,
]

/** This number, and not our account: a wrong one, or its owner told the carrier to stop. */
const THEIRS = [/PhoneNumberInBlacklist$/, /PhoneNumberParseFail$/, /IncorrectPhoneNumber$/]

const isOf = (list: readonly RegExp[], code: string) => list.some((one) => one.test(code))

/** What a code of SendSms means for the message. Source: the error codes of its documentation. */
export function reasonOf(code: string): Reason {
  if (isOf(LATER, code)) return 'later'
  return isOf(UNKNOWN, code) ? 'unknown' : 'refused'
}

/** Signature, template, key or money: wrong for everybody until somebody mends it. */
export const isOurs = (code: string): boolean =>
  /InsufficientBalance/.test(code) || (reasonOf(code) === 'refused' && !isOf(THEIRS, code))

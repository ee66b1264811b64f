import { isSuggest } from './content'
import type { Suggest } from './gateway'
import type { PushBody } from './push-body'

/** What WeChat tells us without being asked, in our words; `other` is taken note of and nothing more. */
export type PushEvent =
  | {
      readonly kind: 'photo-checked'
      readonly traceId: string
      /** null: WeChat could not judge it. */
      readonly suggest: Suggest | null
      readonly label: number
    }
  /** `info` is WeChat's number of what was taken back: 8 the phone number, 6 name and picture ... */
  | { readonly kind: 'revoked'; readonly openid: string; readonly info: string }
  /** The WeChat account itself is gone. */
  | { readonly kind: 'account-closed'; readonly openid: string }
  | { readonly kind: 'other' }

function photoChecked(body: PushBody): PushEvent {
  const errcode = Number(body.get('errcode') ?? 0)
  const suggest = body.get('result.suggest')
  return {
    kind: 'photo-checked',
    traceId: body.get('trace_id') ?? '',
    suggest: errcode === 0 && isSuggest(suggest) ? suggest : null,
    label: Number(body.get('result.label')) || 0,
  }
}

/** Whom the change is about stands in OpenID; FromUserName is the platform's own service. */
export function eventOf(body: PushBody): PushEvent {
  const openid = body.get('OpenID') ?? ''
  switch (body.get('Event')) {
    case 'wxa_media_check':
      return photoChecked(body)
    case 'user_authorization_revoke':
      return { kind: 'revoked', openid, info: body.get('RevokeInfo') ?? '' }
    case 'user_authorization_cancellation':
      return { kind: 'account-closed', openid }
    default:
      return { kind: 'other' }
  }
}

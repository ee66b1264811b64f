import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, minutes } from '#domain/time'

/** Long enough for a slow phone, too short to be passed on. */
const LASTS = minutes(10)
const SIGN_LENGTH = 32

export interface AskedReport {
  readonly communityId: string
  readonly period: string
  readonly kind: string
  readonly lang: string
}

function signOf(secret: string, asked: AskedReport, until: string): string {
  const { communityId, period, kind, lang } = asked
  const said = ['report', communityId, period, kind, lang, until].join('\n')
  return createHmac('sha256', secret).update(said).digest('base64url').slice(0, SIGN_LENGTH)
}

/** Only given out to somebody who may read the report; it opens one file for ten minutes. */
export function reportAddress(secret: string, asked: AskedReport, now: Instant): string {
  const until = String(Math.floor((now + LASTS) / 1000))
  const { communityId, period, kind, lang } = asked
  const sign = signOf(secret, asked, until)
  return `/api/report-files/${communityId}/${period}/${kind}?lang=${lang}&until=${until}&sign=${sign}`
}

/** Is this an address that we made, and does it still run at `now`? */
export function isReportAddress(
  secret: string,
  asked: AskedReport & { readonly until: string; readonly sign: string },
  now: Instant,
): boolean {
  const right = Buffer.from(signOf(secret, asked, asked.until))
  const given = Buffer.from(asked.sign)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return false
  return now <= Number(asked.until) * 1000
}

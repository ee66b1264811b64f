import { createHash, createHmac } from 'node:crypto'

export interface Signing {
  readonly secretId: string
  readonly secretKey: string
  /** The product, `sms`; the host is that of the request. */
  readonly service: string
  readonly host: string
  /** Unix seconds; the server takes five minutes of difference. */
  readonly timestamp: number
  /** The body, byte for byte as it is sent. */
  readonly payload: string
}

export const CONTENT_TYPE = 'application/json; charset=utf-8'
const ALGORITHM = 'TC3-HMAC-SHA256'
const SIGNED = 'content-type;host'

const sha256 = (words: string) => createHash('sha256').update(words, 'utf8').digest('hex')
const hmac = (key: string | Buffer, words: string) =>
  createHmac('sha256', key).update(words, 'utf8').digest()

/**
 * The Authorization header of Tencent Cloud API 3.0, TC3-HMAC-SHA256, for a POST of JSON to `/`.
 * Source: "Signature v3" of its documentation; the test has the example that is published there.
 */
export function authorization(signing: Signing): string {
  const { secretId, secretKey, service, host, timestamp, payload } = signing
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\n`
  const request = ['POST', '/', '', headers, SIGNED, sha256(payload)].join('\n')
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const toSign = [ALGORITHM, timestamp, scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`
}

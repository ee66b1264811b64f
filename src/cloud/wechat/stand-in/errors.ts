/** Codes that the questions we ask may be answered with, and WeChat's own words for them. */
const ERRORS: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit',
  47001: 'data format error',
  47003: 'argument invalid! data.thing1.value is empty',
  61010: 'code is expired',
  87014: 'risky content',
}

export const problem = (errcode: number) => ({
  errcode,
  errmsg: `${ERRORS[errcode] ?? 'error'}, rid: 0`,
})

export const FINE = { errcode: 0, errmsg: 'ok' } as const

import { SUBSCRIBE_WORDS, TEXT_PARAMETERS, TEXT_WORDS } from '#cloud/notify/templates'
import { TEXT_KINDS, type TextMessage } from '#cloud/sms/carrier'
import { isOurs, reasonOf } from '#cloud/sms/codes'
import { authorization } from '#cloud/sms/signature'
import { SmsServer } from '#cloud/sms/stand-in'
import { readTextTemplates, textId } from '#cloud/sms/templates'
import { tencentSms } from '#cloud/sms/tencent'
import { fitField } from '#domain/messages/fields'
import { instant } from '#domain/time'

const NOW = instant('2026-05-13T10:00:00+08:00')
const TEXT: TextMessage = {
  to: '+8613812345678',
  templateId: '1110',
  parameters: ['HR-260513-0001'],
}

let server: SmsServer
const noted: string[] = []
beforeAll(async () => {
  server = await SmsServer.start(() => NOW)
  server.templates.set('1110', 1)
})
beforeEach(() => {
  server.troubles.length = 0
  server.sent.length = 0
  noted.length = 0
})
afterAll(() => server.stop())

const carrier = (account = server.account, now = NOW) =>
  tencentSms(
    account,
    (code) => noted.push(code),
    () => now,
    200,
  )

test('LOOP-05: the signature is the one that Tencent Cloud publishes for its example', () => {
  expect(
    authorization({
      secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
      secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
      service: 'cvm',
      host: 'cvm.tencentcloudapi.com',
      timestamp: 1551113065,
      payload:
        '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    }),
  ).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
      'SignedHeaders=content-type;host, ' +
      'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  )
})

test('LOOP-05: a text arrives with its template, its parameters and one number', async () => {
  expect(await carrier().send(TEXT)).toEqual({ ok: true })
  expect(server.sent).toEqual([
    {
      PhoneNumberSet: ['+8613812345678'],
      SmsSdkAppId: '1400006666',
      SignName: 'Huisheng',
      TemplateId: '1110',
      TemplateParamSet: ['HR-260513-0001'],
    },
  ])
})

test('LOOP-05: a wrong key, a clock an hour off, a wrong template: refused, and the operator hears the code', async () => {
  const answers = [
    await carrier({ ...server.account, secretKey: 'another' }).send(TEXT),
    await carrier(server.account, NOW + 3_600_000).send(TEXT),
    await carrier().send({ ...TEXT, templateId: '9' }),
    await carrier().send({ ...TEXT, parameters: [] }),
    await carrier({ ...server.account, signName: 'Other' }).send(TEXT),
  ]
  expect(answers.every((one) => !one.ok && one.reason === 'refused')).toBe(true)
  expect(noted).toEqual([
    'AuthFailure.SignatureFailure',
    'AuthFailure.SignatureExpire',
    'FailedOperation.TemplateIncorrectOrUnapproved',
    'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    'FailedOperation.SignatureIncorrectOrUnapproved',
  ])
  expect(server.sent).toEqual([])
})

test.each([
  ['LimitExceeded.PhoneNumberThirtySecondLimit', 'later', false],
  ['LimitExceeded.PhoneNumberDailyLimit', 'later', false],
  ['RequestLimitExceeded', 'later', false],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'later', true],
  ['FailedOperation.PhoneNumberInBlacklist', 'refused', false],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'refused', false],
  ['FailedOperation.ContainSensitiveWord', 'refused', true],
  ['AuthFailure.SecretIdNotFound', 'refused', true],
  ['InternalError.Timeout', 'unknown', false],
  ['InternalError.SendAndRecvFail', 'unknown', false],
])('LOOP-05: %s means %s; for everybody: %s', (code, reason, ours) => {
  expect(reasonOf(code)).toBe(reason)
  expect(isOurs(code)).toBe(ours)
})

test.each([
  [{ code: 'LimitExceeded.PhoneNumberOneHourLimit' }, 'later'],
  [{ error: 'RequestLimitExceeded' }, 'later'],
  [{ http: 503 }, 'later'],
  [{ http: 502 }, 'unknown'],
  [{ error: 'InternalError' }, 'unknown'],
  ['cut', 'unknown'],
  ['cut-after', 'unknown'],
  ['rubbish', 'unknown'],
  [{ slowMs: 400 }, 'unknown'],
] as const)(
  'LOOP-05: on a bad day (%j) the answer is %s and never an exception',
  async (trouble, reason) => {
    server.troubles.push(trouble)
    expect(await carrier().send(TEXT)).toMatchObject({ ok: false, reason })
  },
)

test('LOOP-05: nobody listens: it cannot have been sent, so it may be tried again', async () => {
  const closed = await SmsServer.start(() => NOW)
  const { account } = closed
  await closed.stop()
  expect(await carrier(account).send(TEXT)).toMatchObject({ ok: false, reason: 'later' })
})

test('OPS-07: ids of texts are read from one line, and a slip of the pen is said at the start', () => {
  const ids = readTextTemplates('reply=1110, exit=1111,exit-en=1112')
  expect(textId(ids, 'exit', 'en')).toBe('1112')
  expect(textId(ids, 'reply', 'en')).toBe('1110')
  expect(textId(ids, 'alarm', 'zh')).toBeUndefined()
  expect(() => readTextTemplates('hello=1')).toThrow('SMS_TEMPLATES')
})

test('LOOP-05: every subscribe message goes out word for word, in both languages', () => {
  for (const words of Object.values(SUBSCRIBE_WORDS))
    for (const said of [words.zh, words.en]) expect(fitField('thing1', said)).toBe(said)
})

test('LOOP-05: every text has as many gaps as parameters, fits two short messages and names nobody', () => {
  for (const kind of TEXT_KINDS) {
    const gaps = TEXT_PARAMETERS[kind].map((_name, n) => `{${n + 1}}`)
    const { zh, en } = TEXT_WORDS[kind]
    for (const said of [zh, en]) expect(said.match(/\{\d\}/g) ?? []).toEqual(gaps)
    expect(zh.length).toBeLessThanOrEqual(130)
  }
})

import { echoOf, openPush, type PushSettings } from '#cloud/wechat/push'
import { readPushBody } from '#cloud/wechat/push-body'
import { openBox, pushSignature, sealBox } from '#cloud/wechat/push-crypto'
import { eventOf } from '#cloud/wechat/push-event'
import { minutes } from '#domain/time'

/** Printed in WeChat's own manual of message pushes. */
const MANUAL = {
  token: 'AAAAA',
  aesKey: 'A'.repeat(43),
  appId: 'wxba5fad812f8e6fb9',
  echo: {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  },
  plain: {
    signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
    timestamp: '1714037059',
    nonce: '486452656',
  },
  safe: {
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    timestamp: '1714112445',
    nonce: '415670741',
    encrypt_type: 'aes',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
  box: '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
}
const SAFE: PushSettings = { appId: MANUAL.appId, token: MANUAL.token, aesKey: MANUAL.aesKey }
const PLAIN: PushSettings = { ...SAFE, aesKey: null }
const at = (seconds: string) => Number(seconds) * 1000

describe('the wire, against the examples of WeChat’s manual', () => {
  test('OPS-03: the echo of the console', () => {
    const { echo } = MANUAL
    const now = at(echo.timestamp)
    expect(echoOf(SAFE, echo, now)).toBe('4375120948345356249')
    expect(echoOf({ ...SAFE, token: 'BBBBB' }, echo, now)).toBeNull()
    expect(echoOf(SAFE, { ...echo, nonce: '1' }, now)).toBeNull()
    expect(echoOf(SAFE, {}, now)).toBeNull()
    expect(echoOf(SAFE, echo, now + minutes(10) + 1)).toBeNull()
  })

  test('OPS-03: plain mode', () => {
    const body = '{"ToUserName":"gh_97417a04a28d","Event":"debug_demo","debug_str":"hello world"}'
    const now = at(MANUAL.plain.timestamp)
    const opened = openPush(PLAIN, MANUAL.plain, body, now)
    expect(opened.ok && opened.body.get('debug_str')).toBe('hello world')
    // With a key only sealed ones are taken.
    expect(openPush(SAFE, MANUAL.plain, body, now)).toEqual({ ok: false, reason: 'form' })
  })

  test('OPS-03: safe mode, in JSON and in XML', () => {
    const now = at(MANUAL.safe.timestamp)
    const forms = [
      JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: MANUAL.box }),
      `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${MANUAL.box}]]></Encrypt></xml>`,
    ]
    for (const text of forms) {
      const opened = openPush(SAFE, MANUAL.safe, text, now)
      expect(opened.ok && Object.fromEntries(opened.body)).toMatchObject({
        CreateTime: '1714112445',
        Event: 'debug_demo',
        debug_str: 'hello world',
      })
    }
  })

  test('OPS-03: what the manual seals, we seal alike', () => {
    const box = sealBox(
      MANUAL.aesKey,
      { message: '{"demo_resp":"good luck"}', appId: MANUAL.appId },
      Buffer.from('707722b803182950'),
    )
    expect(box).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    )
    expect(pushSignature('AAAAA', '1713424427', '415670741', box)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    )
  })

  test('OPS-03: a tampered box, another key, another app are refused', () => {
    const now = at(MANUAL.safe.timestamp)
    const turned = `${MANUAL.box.slice(0, 40)}${MANUAL.box[40] === 'A' ? 'B' : 'A'}${MANUAL.box.slice(41)}`
    const ask = (settings: PushSettings, box: string, query: object = MANUAL.safe) =>
      openPush(settings, query, JSON.stringify({ Encrypt: box }), now)
    expect(ask(SAFE, turned)).toEqual({ ok: false, reason: 'signature' })
    // Signed by somebody who knows the token, and still not what was sealed for us.
    const { timestamp, nonce } = MANUAL.safe
    for (const box of [
      turned,
      'AAAA',
      'not base64!',
      sealBox('B'.repeat(43), { message: '{}', appId: MANUAL.appId }, Buffer.alloc(16)),
    ]) {
      const msg_signature = pushSignature('AAAAA', timestamp, nonce, box)
      const opened = ask(SAFE, box, { ...MANUAL.safe, msg_signature })
      expect(opened.ok).toBe(false)
    }
    expect(ask({ ...SAFE, appId: 'wx0000000000000000' }, MANUAL.box)).toEqual({
      ok: false,
      reason: 'appid',
    })
    expect(ask(SAFE, MANUAL.box, { ...MANUAL.safe, msg_signature: MANUAL.safe.signature }).ok).toBe(
      false,
    )
    expect(openBox(MANUAL.aesKey, '')).toBeNull()
  })

  test('OPS-03: events are read alike from JSON and XML, and nothing of XML but its flat form', () => {
    const xml = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Event><![CDATA[wxa_media_check]]></Event>
      <appid><![CDATA[wx1]]></appid><trace_id><![CDATA[60ae]]></trace_id><version>2</version>
      <detail><strategy><![CDATA[content_model]]></strategy><errcode>0</errcode><suggest><![CDATA[pass]]></suggest></detail>
      <errcode>0</errcode><result><suggest><![CDATA[risky]]></suggest><label><![CDATA[20002]]></label></result></xml>`
    const read = (text: string) => eventOf(readPushBody(text) ?? new Map())
    const checked = { kind: 'photo-checked', traceId: '60ae', suggest: 'risky', label: 20002 }
    expect(read(xml)).toEqual(checked)
    expect(
      read(
        '{"Event":"wxa_media_check","trace_id":"60ae","errcode":0,"result":{"suggest":"risky","label":20002}}',
      ),
    ).toEqual(checked)
    expect(read('{"Event":"wxa_media_check","trace_id":"60ae","errcode":-1008}')).toMatchObject({
      suggest: null,
    })
    // The manual itself writes members with a blank in front.
    expect(read('{"Event":"user_authorization_revoke"," OpenID":"o1"," RevokeInfo":"8"}')).toEqual({
      kind: 'revoked',
      openid: 'o1',
      info: '8',
    })
    for (const text of [
      '',
      '[]',
      'null',
      '<xml>',
      '{"a":',
      '<!DOCTYPE x [<!ENTITY e "x">]><xml><a>&e;</a></xml>',
    ])
      expect(readPushBody(text)).toBeNull()
  })
})

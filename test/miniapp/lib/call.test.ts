import Taro from '@tarojs/taro'
import { endpoints } from '#contract/endpoints'
import { addressOf, call } from '#miniapp/lib/call'
import { keepToken, tokenNow } from '#miniapp/lib/token'

const request = Taro.request as unknown as jest.Mock
const answers = (statusCode: number, data: unknown, header: object = {}) =>
  request.mockResolvedValueOnce({ statusCode, data, header })
const sent = () => request.mock.calls[0]?.[0]

afterEach(() => jest.useRealTimers())

test('an answer is a value', async () => {
  answers(200, { items: [] })
  expect(await call(endpoints.listCommunities)).toEqual({ ok: true, value: { items: [] } })
})

test.each([
  ['WeChat without signal', { errMsg: 'request:fail' }, 'offline'],
  ['the browser without signal', new Error('Failed to fetch'), 'offline'],
  ['WeChat gone to the background', { errMsg: 'request:fail interrupted' }, 'interrupted'],
  ['WeChat out of patience', { errMsg: 'request:fail timeout' }, 'interrupted'],
  ['the browser out of patience', new Error('timeout'), 'interrupted'],
  ['nothing that can be understood', undefined, 'offline'],
])('%s is a problem, never a rejection', async (_what, failure, code) => {
  request.mockRejectedValueOnce(failure)
  expect(await call(endpoints.listCommunities)).toEqual({ ok: false, problem: { code } })
})

test('a refusal keeps its field, its request and its patience', async () => {
  const body = { code: 'too-many', field: 'home', requestId: 'r1' }
  answers(429, body, { 'Retry-After': '30' })
  expect(await call(endpoints.listCommunities)).toEqual({
    ok: false,
    problem: { ...body, retryAfter: 30 },
  })
})

test('a question that is told to come back in a moment comes back by itself, twice; a write never does', async () => {
  jest.useFakeTimers()
  const busy = { code: 'too-many' }
  const soon = { 'retry-after': '5' }
  for (let n = 0; n < 2; n++) answers(429, busy, soon)
  answers(200, { items: [] })
  const asked = call(endpoints.listCommunities)
  await jest.advanceTimersByTimeAsync(4_999)
  expect(request).toHaveBeenCalledTimes(1)
  await jest.advanceTimersByTimeAsync(5_001)
  expect(await asked).toEqual({ ok: true, value: { items: [] } })
  for (let n = 0; n < 3; n++) answers(429, busy, soon)
  const given = call(endpoints.listCommunities)
  await jest.advanceTimersByTimeAsync(10_000)
  expect(await given).toEqual({ ok: false, problem: { ...busy, retryAfter: 5 } })
  answers(429, busy, soon)
  expect(await call(endpoints.signOut, { body: {} })).toMatchObject({ ok: false })
  expect(request).toHaveBeenCalledTimes(7)
})

test.each([
  ['a gateway that is down', 502, '<html>', 'internal'],
  ['a code that only a newer app knows', 418, { code: 'tea' }, 'internal'],
  ['a body too large for the gateway', 413, '', 'bad-input'],
])('%s does not pass for a word of ours', async (_what, status, data, code) => {
  answers(status, data)
  expect(await call(endpoints.listCommunities)).toEqual({ ok: false, problem: { code } })
})

test('a page of somebody else under status 200 is not an answer: it may have been anything', async () => {
  answers(200, '<html>Please log in to the hotel</html>')
  expect(await call(endpoints.listCommunities)).toEqual({
    ok: false,
    problem: { code: 'interrupted' },
  })
})

test('a write carries its key, and a new one when none is given', async () => {
  answers(200, { done: true })
  await call(endpoints.readInbox, { body: {}, key: 'once' })
  expect(sent()).toMatchObject({ method: 'POST', header: { 'idempotency-key': 'once' } })
  request.mockClear()
  answers(200, { done: true })
  await call(endpoints.readInbox, { body: {} })
  expect(sent()?.header['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('reading carries no key and no body', async () => {
  answers(200, {})
  await call(endpoints.getTicket, { params: { id: 'a b' } })
  expect(sent()).not.toHaveProperty('data')
  expect(sent()?.header).not.toHaveProperty('idempotency-key')
  expect(sent()?.url).toBe('/api/tickets/a%20b')
})

test('what is not asked for is not in the address', () => {
  expect(addressOf('/api/desk/tickets', {}, { q: '', cursor: undefined, limit: 20 })).toBe(
    '/api/desk/tickets?limit=20',
  )
})

describe('signed out', () => {
  test('the refused token is forgotten', async () => {
    keepToken('old')
    answers(401, { code: 'signed-out' })
    await call(endpoints.getMe)
    expect(tokenNow()).toBeNull()
  })

  test('a token that came meanwhile stays', async () => {
    keepToken('old')
    request.mockImplementationOnce(async () => {
      keepToken('new')
      return { statusCode: 401, data: { code: 'signed-out' }, header: {} }
    })
    await call(endpoints.getMe)
    expect(tokenNow()).toBe('new')
  })
})

describe('an answer with a tag', () => {
  const ask = () => call(endpoints.getTicket, { params: { id: 'tagged' } })
  const lastHeader = () => request.mock.calls[request.mock.calls.length - 1]?.[0].header

  test('RES-04: is asked for with its tag, and 304 is the same object again', async () => {
    answers(200, { id: 'tagged' }, { ETag: '"one"' })
    const first = await ask()
    expect(lastHeader()).not.toHaveProperty('if-none-match')
    answers(304, '')
    const again = await ask()
    expect(lastHeader()['if-none-match']).toBe('"one"')
    expect(first.ok && again.ok && first.value === again.value).toBe(true)
  })

  test('another person asks without it', async () => {
    keepToken('somebody else')
    answers(200, { id: 'tagged' }, { ETag: '"two"' })
    await ask()
    expect(lastHeader()).not.toHaveProperty('if-none-match')
    expect(lastHeader().authorization).toBe('Bearer somebody else')
  })

  test('one that was long not asked for is forgotten, so that memory stays small', async () => {
    answers(200, { id: 'first' }, { etag: '"first"' })
    await call(endpoints.getTicket, { params: { id: 'first' } })
    for (let n = 0; n < 8; n++) {
      answers(200, { id: `${n}` }, { etag: `"${n}"` })
      await call(endpoints.getTicket, { params: { id: `${n}` } })
    }
    answers(200, { id: 'first' }, { etag: '"first"' })
    await call(endpoints.getTicket, { params: { id: 'first' } })
    expect(lastHeader()).not.toHaveProperty('if-none-match')
  })
})

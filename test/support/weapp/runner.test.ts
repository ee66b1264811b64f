import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { MiniApp } from './mini-app'
import { Phone } from './phone'
import { tinyPackage } from './tiny-package'

// What the runner promises, on a package written by hand: no build, no Taro.
const root = tinyPackage()
let cloud: Server
let phone: Phone
let running: MiniApp[] = []

beforeAll(async () => {
  cloud = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const isPhoto = request.url === '/photos'
      response.statusCode = isPhoto ? 201 : 409
      response.end(isPhoto ? String(body.includes('filename="kept.png"')) : body)
    })
  })
  await new Promise<void>((ready) => {
    cloud.listen(0, '127.0.0.1', ready)
  })
})
afterAll(() => {
  cloud.close()
  rmSync(root, { recursive: true })
})
beforeEach(() => {
  phone = new Phone(`http://127.0.0.1:${(cloud.address() as AddressInfo).port}`)
})
afterEach(() => {
  for (const app of running) app.kill()
  running = []
  phone.dispose()
})

async function launch() {
  const app = new MiniApp(root, phone)
  running.push(app)
  return { app, screen: await app.launch() }
}

test('a tap reaches its binding with its data, and the setData is counted in bytes', async () => {
  const { app, screen } = await launch()
  const { calls, bytes } = await app.counting(() => screen.press('count'))
  expect([calls, bytes]).toEqual([1, '{"n":2}'.length])
  expect(screen.one({ role: 'button' }).attr.class).toBe('box')
  expect(screen.text()).toContain('2')
  expect(screen.measure()).toEqual({ nodes: 5, depth: 1, widest: 5 })
  expect(app.errors).toEqual([])
})

test('a disabled button hears no tap', async () => {
  const { app, screen } = await launch()
  for (let taps = 0; taps < 3; taps += 1) await screen.press('count')
  await screen.tap('button=ask')
  expect(app.callsOf('request')).toEqual([])
})

test('storage outlives a kill, memory does not', async () => {
  const first = await launch()
  await first.screen.type('#words', 'kept')
  await first.screen.press('count')
  first.app.kill()
  const second = await launch()
  expect(second.screen.one('#words').attr.value).toBe('kept')
  expect(second.screen.one({ label: 'count' }).children[0]?.text).toBe('0')
})

test('a saved photo outlives a kill, its temporary file does not', async () => {
  const picture = `${phone.disk.home}/album.png`
  const plain = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
  writeFileSync(picture, await plain.png().toBuffer())
  phone.photos = [picture]
  const { app, screen } = await launch()
  await screen.tap('button=photo')
  expect(screen.text()).toContain('uploadFile:ok 201 "true"')
  app.kill()
  const temporary = JSON.parse(phone.storage.get('temporary') ?? '""')
  expect(() => phone.disk.existing(temporary)).toThrow('no such file')
  expect(phone.disk.existing('wxfile://usr/kept.png')).toContain('kept.png')
})

test('a full disk refuses in the words of WeChat', async () => {
  writeFileSync(`${phone.disk.home}/album.png`, 'large')
  phone.photos = [`${phone.disk.home}/album.png`]
  phone.disk.quota = 3
  const { screen } = await launch()
  await screen.tap('button=photo')
  expect(screen.text()).toContain(
    'copyFile:fail the maximum size of the file storage limit is exceeded',
  )
})

test.each([
  ['online', 'request:ok 409 {"words":"hello"}'],
  ['offline', 'request:fail net::ERR_INTERNET_DISCONNECTED'],
  ['loses-answers', 'request:fail net::ERR_CONNECTION_RESET'],
] as const)(
  'a request while the phone is %s; success fires for any status',
  async (network, said) => {
    const { app, screen } = await launch()
    await screen.type('#words', 'hello')
    await screen.press('count')
    await app.setNetwork(network)
    await screen.tap('button=ask')
    expect(screen.text()).toContain(said)
  },
)

test('in the background no request starts', async () => {
  const { app, screen } = await launch()
  await screen.press('count')
  app.hide()
  await screen.tap('button=ask')
  expect(screen.text()).toContain('request:fail interrupted')
})

test('a personal picture waits for the answer of the person', async () => {
  phone.privacyAgreed = false
  const { app, screen } = await launch()
  await screen.tap('button=photo')
  expect(screen.text('#said')).toBe('')
  app.call('agree', false)
  await app.settle()
  expect(screen.text()).toContain('chooseMedia:fail privacy permission is not authorized')
})

test('tabs live on, other pages end; a tab cannot be pushed', async () => {
  const { app, screen } = await launch()
  await app.open('pages/two')
  await app.open('far/three?id=7')
  expect(app.screen.text()).toBe('7undefinedundefinedundefined') // no window, no fetch, no Array.at of iOS 15
  await app.open('pages/one')
  expect(app.screen.page).toBe(screen.page)
  await expect(app.open('pages/none')).rejects.toThrow('is not found')
})

test('an exception of a page is an error of the run', async () => {
  const { app } = await launch()
  await (await app.open('pages/two')).tap('view=two')
  expect(app.errors).toEqual([expect.stringContaining('broken page')])
})

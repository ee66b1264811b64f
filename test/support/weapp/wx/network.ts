import { createWriteStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { answer, type Options, type Wx, type WxHost } from './host'

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const CONCURRENT = 10
/** A request that is not answered so long after the app left the foreground is broken off. */
const AFTER_HIDE_MS = 5000

type Progress = (at: { progress: number }) => void

interface Line {
  running: Set<AbortController>
  waiting: (() => void)[]
}

/** The real address: the compiled API origin stands for the cloud under test; every other host is refused. */
function addressOf(host: WxHost, url: string): string {
  if (url.startsWith(`${host.apiOrigin}/`))
    return host.phone.origin + url.slice(host.apiOrigin.length)
  if (url.startsWith(`${host.phone.origin}/`)) return url
  throw new Error(`url not in domain list: ${url}`)
}

/** Sends over real HTTP, with WeChat's manners: ten at once, the network switch, time-outs, interruption. */
async function send(
  host: WxHost,
  line: Line,
  options: Options,
  init: RequestInit,
  stop: AbortController,
) {
  const { phone } = host
  const address = addressOf(host, String(options.url))
  if (!host.foreground) throw new Error('interrupted')
  if (line.running.size >= CONCURRENT)
    await new Promise<void>((free) => {
      line.waiting.push(free)
    })
  if (phone.network === 'offline') throw new Error('net::ERR_INTERNET_DISCONNECTED')
  const alarm = setTimeout(
    () => stop.abort(new Error('timeout')),
    Number(options.timeout ?? 60_000),
  )
  line.running.add(stop)
  try {
    const response = await fetch(address, { ...init, signal: stop.signal, redirect: 'manual' })
    const body = Buffer.from(await response.arrayBuffer())
    if (phone.network !== 'online') throw new Error('net::ERR_CONNECTION_RESET')
    return { response, body }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : new Error((error as Error).message)
  } finally {
    clearTimeout(alarm)
    line.running.delete(stop)
    line.waiting.shift()?.()
  }
}

const headersOf = (options: Options): Record<string, string> =>
  Object.fromEntries(
    Object.entries((options.header ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key.toLowerCase(), String(value)]),
  )

const query = (data: object) =>
  Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')

function bodyOf(data: unknown, contentType: string): BodyInit | null {
  if (data === undefined || data === null) return null
  if (typeof data === 'string') return data
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]')
    return Buffer.from(new Uint8Array(data as ArrayBuffer))
  return contentType.includes('x-www-form-urlencoded') ? query(data) : JSON.stringify(data)
}

function prepare(options: Options): { init: RequestInit; url: string } {
  const method = String(options.method ?? 'GET').toUpperCase()
  if (!METHODS.includes(method)) throw new Error(`method is invalid: ${method}`)
  const headers = { 'content-type': 'application/json', ...headersOf(options) }
  const url = String(options.url)
  if (method !== 'GET' && method !== 'HEAD')
    return { url, init: { method, headers, body: bodyOf(options.data, headers['content-type']) } }
  const asked = query((options.data ?? {}) as object)
  const mark = url.includes('?') ? '&' : '?'
  return { url: asked ? url + mark + asked : url, init: { method, headers } }
}

function readBody(host: WxHost, options: Options, body: Buffer): unknown {
  if (options.responseType === 'arraybuffer') return host.ownBytes(body)
  if ((options.dataType ?? 'json') !== 'json') return body.toString()
  try {
    return host.own(JSON.parse(body.toString()))
  } catch {
    return body.toString()
  }
}

function plain(headers: Headers): Record<string, string> {
  const all: Record<string, string> = {}
  headers.forEach((value, key) => {
    all[key] = value
  })
  return all
}

const results = (host: WxHost, response: Response) => ({
  statusCode: response.status,
  header: host.own(plain(response.headers)),
  cookies: [],
})

/** `hidden` is called when the app leaves the foreground. */
export function network(host: WxHost): { wx: Wx; hidden: () => () => void } {
  const line: Line = { running: new Set(), waiting: [] }
  const task = (stop: AbortController, progress = new Set<Progress>()) => ({
    abort: () => stop.abort(new Error('abort')),
    onProgressUpdate: (listener: Progress) => void progress.add(listener),
    offProgressUpdate: (listener: Progress) => void progress.delete(listener),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  })

  const request = (options: Options) => {
    host.record('request', { url: options.url, method: options.method, data: options.data })
    const stop = new AbortController()
    void answer(host, 'request', options, async () => {
      const { url, init } = prepare(options)
      const { response, body } = await send(host, line, { ...options, url }, init, stop)
      return { ...results(host, response), data: readBody(host, options, body) }
    })
    return task(stop)
  }

  const uploadFile = (options: Options) => {
    host.record('uploadFile', { url: options.url, name: options.name, filePath: options.filePath })
    const stop = new AbortController()
    const listeners = new Set<Progress>()
    void answer(host, 'uploadFile', options, async () => {
      const file = host.phone.disk.existing(String(options.filePath))
      const form = new FormData()
      for (const [key, value] of Object.entries((options.formData ?? {}) as object))
        form.append(key, String(value))
      form.append(String(options.name), new Blob([readFileSync(file)]), path.basename(file))
      const { 'content-type': _own, ...headers } = headersOf(options)
      const init = { method: 'POST', headers, body: form }
      const { response, body } = await send(host, line, options, init, stop)
      for (const listener of listeners) listener(host.own({ progress: 100 }))
      return { ...results(host, response), data: body.toString() }
    })
    return task(stop, listeners)
  }

  const downloadFile = (options: Options) => {
    host.record('downloadFile', { url: options.url })
    const stop = new AbortController()
    void answer(host, 'downloadFile', options, async () => {
      const init = { method: 'GET', headers: headersOf(options) }
      const { response, body } = await send(host, line, options, init, stop)
      const tempFilePath = host.phone.disk.newTemporary(path.extname(String(options.url)))
      const file = host.phone.disk.real(tempFilePath)
      await pipeline(Readable.from(body), createWriteStream(file))
      return { ...results(host, response), tempFilePath, dataLength: statSync(file).size }
    })
    return task(stop)
  }

  return {
    wx: {
      request,
      uploadFile,
      downloadFile,
      getNetworkType: (options: Options = {}) =>
        answer(host, 'getNetworkType', options, () => ({
          networkType: host.phone.network === 'offline' ? 'none' : 'wifi',
        })),
    },
    hidden: () => {
      const alarm = setTimeout(() => {
        for (const stop of line.running) stop.abort(new Error('interrupted'))
      }, AFTER_HIDE_MS)
      return () => clearTimeout(alarm)
    },
  }
}

import Taro from '@tarojs/taro'
import { PROBLEM_CODES, type Problem } from '#contract/problems'
import type { Answer } from '../../lib/call'
import { isRecord } from '../../lib/kept'
import { browser, type FileBlob, type FileInput, type Form } from '../../lib/platform/browser'
import { tokenNow } from '../../lib/token'

declare const process: { readonly env: { readonly TARO_ENV?: string } }

/** A file that somebody chose; it may be sent more than once. */
export interface PickedFile {
  readonly name: string
  readonly send: (url: string, header: Readonly<Record<string, string>>) => Promise<Sent>
}
interface Sent {
  readonly status: number
  readonly text: string
}

function pickInBrowser(): Promise<PickedFile | null> {
  const input: FileInput = browser.document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,.xlsx'
  const chosen = () => {
    const file = input.files?.[0] as (FileBlob & { readonly name?: string }) | undefined
    if (file === undefined) return null
    const form: Form = new browser.FormData()
    form.append('file', file, 'rows')
    return { name: file.name ?? '', send: (url: string, header: object) => post(url, header, form) }
  }
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(chosen()))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

function post(url: string, header: object, form: Form): Promise<Sent> {
  const xhr = new browser.XMLHttpRequest()
  xhr.open('POST', url)
  for (const [name, value] of Object.entries(header)) xhr.setRequestHeader(name, String(value))
  return new Promise((resolve) => {
    xhr.onload = () => resolve({ status: xhr.status, text: xhr.responseText })
    xhr.onerror = () => resolve({ status: 0, text: '' })
    xhr.send(form)
  })
}

/** WeChat hands over files from chats only: who has one sends it to oneself first. */
const pickInWechat = (): Promise<PickedFile | null> =>
  Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'xlsx'] }).then(
    ({ tempFiles: [file] }) =>
      file === undefined
        ? null
        : {
            name: file.name,
            send: (url, header) =>
              Taro.uploadFile({
                url,
                header: { ...header },
                filePath: file.path,
                name: 'file',
              }).then(
                ({ statusCode, data }) => ({ status: statusCode, text: String(data) }),
                () => ({ status: 0, text: '' }),
              ),
          },
    () => null, // turned back
  )

/** Must be called inside the tap. */
export const pickFile = (): Promise<PickedFile | null> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser() : pickInWechat()

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text)
    return isRecord(json) ? json : null
  } catch {
    return null
  }
}

/** Sends the file under a key; no connection is an answer like any other. */
export async function sendPicked<T>(
  file: PickedFile,
  url: string,
  key: string,
): Promise<Answer<T>> {
  const token = tokenNow()
  const sent = await file.send(url, {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    'idempotency-key': key,
  })
  const body = parsed(sent.text)
  if (sent.status === 200 && body !== null) return { ok: true, value: body as T }
  const offline: Problem = { code: 'offline' }
  if (sent.status === 0) return { ok: false, problem: offline }
  const code = PROBLEM_CODES.find((one) => one === body?.code) ?? 'internal'
  const field = body?.field
  return { ok: false, problem: { code, ...(typeof field === 'string' && { field }) } }
}

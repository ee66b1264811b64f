import { browser, type FileBlob, type FileInput, type Form } from './browser'
import { h5Files } from './h5-files'
import type { PhotoShelf, Taken, Target, Wire } from './platform'

/** The cloud keeps no larger picture than this, so a phone need not send one. */
const LONGEST_EDGE = 1920

function choose(): Promise<readonly FileBlob[]> {
  const input: FileInput = browser.document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** A JPEG of at most 1920 px; null when the browser cannot read the file as a picture. */
async function shrink(file: FileBlob): Promise<FileBlob | null> {
  try {
    const picture = await browser.createImageBitmap(file)
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
    const canvas = browser.document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  } catch {
    return null
  }
}

/** Begins with the moment, so that the sweep leaves alone what was just taken. */
const newRef = () =>
  Date.now().toString(36) +
  [...browser.crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

async function take(count: number): Promise<Taken> {
  const refs: string[] = []
  let unreadable = 0
  let full = false
  for (const file of (await choose()).slice(0, count)) {
    const picture = await shrink(file)
    if (picture === null) {
      unreadable += 1
      continue
    }
    const ref = newRef()
    if (await h5Files.put(ref, picture)) refs.push(ref)
    else full = true
  }
  return { refs, unreadable, full }
}

function post(to: Target, form: Form, onProgress: (percent: number) => void): Promise<Wire> {
  const xhr = new browser.XMLHttpRequest()
  xhr.open('POST', to.url)
  for (const [name, value] of Object.entries(to.header)) xhr.setRequestHeader(name, value)
  xhr.upload.onprogress = ({ loaded, total }) =>
    onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
  return new Promise((resolve) => {
    xhr.onload = () =>
      resolve({
        status: xhr.status,
        body: json(xhr.responseText),
        retryAfter: Number(xhr.getResponseHeader('retry-after')) || null,
      })
    xhr.onerror = () => resolve('offline')
    xhr.onabort = () => resolve('interrupted')
    xhr.send(form)
  })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const shown = new Map<string, string>()

export const h5Photos: PhotoShelf = {
  take,
  async drop(ref) {
    shown.delete(ref)
    await h5Files.remove(ref)
  },
  refs: h5Files.keys,
  async url(ref) {
    const known = shown.get(ref)
    if (known !== undefined) return known
    const blob = await h5Files.get(ref)
    if (blob === null) return null
    const url = browser.URL.createObjectURL(blob)
    shown.set(ref, url)
    return url
  },
  async send(ref, to, onProgress) {
    const blob = await h5Files.get(ref)
    if (blob === null) return 'gone'
    const form = new browser.FormData()
    form.append('photo', blob, 'photo.jpg')
    return post(to, form, onProgress)
  },
}

/** The few things of a browser that the H5 adapter touches. This room is type-checked without DOM, so that no page leans on it. */
export interface FileBlob {
  readonly size: number
  readonly type: string
}

interface Listening {
  addEventListener(type: string, heard: (event: never) => void): void
  removeEventListener(type: string, heard: (event: never) => void): void
}

export interface FileInput extends Listening {
  type: string
  accept: string
  multiple: boolean
  readonly files: ArrayLike<FileBlob> | null
  click(): void
}

export interface Canvas {
  width: number
  height: number
  getContext(kind: '2d'): {
    drawImage(picture: Bitmap, x: number, y: number, w: number, h: number): void
  } | null
  toBlob(done: (blob: FileBlob | null) => void, type: string, quality: number): void
}

export interface Bitmap {
  readonly width: number
  readonly height: number
  close(): void
}

export interface Request<T> {
  result: T
  onsuccess: (() => void) | null
  onerror: (() => void) | null
}

export interface Store {
  put(value: unknown, key: string): Request<unknown>
  get(key: string): Request<unknown>
  delete(key: string): Request<unknown>
  getAllKeys(): Request<readonly unknown[]>
}

export interface Transaction {
  objectStore(name: string): Store
  oncomplete: (() => void) | null
  onabort: (() => void) | null
  onerror: (() => void) | null
}

export interface Database {
  createObjectStore(name: string): unknown
  transaction(name: string, mode: 'readonly' | 'readwrite'): Transaction
}

export interface Xhr {
  open(method: string, url: string): void
  setRequestHeader(name: string, value: string): void
  getResponseHeader(name: string): string | null
  send(body: unknown): void
  readonly status: number
  readonly responseText: string
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null }
  onload: (() => void) | null
  onerror: (() => void) | null
  onabort: (() => void) | null
}

export interface Form {
  append(name: string, file: FileBlob, fileName: string): void
}

/** An element of the page, as far as this room needs one. */
export interface Place {
  lang: string
  /** Out of reach of finger, key and reader. */
  inert: boolean
  readonly style: { overflow: string }
  readonly parentElement: Place | null
  readonly children: ArrayLike<Place>
  focus(): void
}

interface Browser extends Listening {
  /** `left` or `right` inside the wide page, where two people are signed in side by side. */
  readonly name: string
  readonly location: { readonly origin: string; href: string }
  /** Taro's own table of pages; calling `load` twice fetches once. */
  readonly __taroAppConfig?: {
    readonly routes?: readonly {
      readonly path: string
      load(context: object, params: object): readonly [Promise<unknown>, ...unknown[]]
    }[]
  }
  readonly localStorage: {
    readonly length: number
    key(index: number): string | null
    getItem(key: string): string | null
    setItem(key: string, text: string): void
    removeItem(key: string): void
  }
  readonly navigator: {
    readonly onLine: boolean
    readonly language: string
    readonly clipboard?: { writeText(text: string): Promise<void> }
    readonly locks?: {
      request(name: string, how: { signal: unknown }, work: () => Promise<void>): Promise<void>
    }
  }
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
  readonly indexedDB: {
    open(
      name: string,
      version: number,
    ): Request<Database> & { onupgradeneeded: (() => void) | null; onblocked: (() => void) | null }
  }
  readonly document: {
    readonly documentElement: Place
    readonly activeElement: Place | null
    getElementById(id: string): Place | null
    createElement(tag: 'input'): FileInput
    createElement(tag: 'canvas'): Canvas
    createElement(tag: 'a'): { href: string; download: string; click(): void }
  }
  readonly URL: { createObjectURL(blob: FileBlob): string; revokeObjectURL(url: string): void }
  readonly XMLHttpRequest: new () => Xhr
  readonly AbortController: new () => { readonly signal: unknown; abort(): void }
  readonly FormData: new () => Form
  readonly Blob: new (parts: readonly string[], options: { type: string }) => FileBlob
  getComputedStyle(of: Place): { readonly fontSize: string }
  matchMedia(query: string): Listening & { readonly matches: boolean }
  createImageBitmap(blob: FileBlob): Promise<Bitmap>
}

export const browser = globalThis as unknown as Browser

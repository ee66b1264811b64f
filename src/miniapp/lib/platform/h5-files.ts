import { browser, type Database, type FileBlob, type Request, type Store } from './browser'
import { drawer } from './h5-storage'

const SHELF = 'photos'

const settled = <T>(request: Request<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the photo shelf did not answer'))
  })

let opened: Promise<Database> | null = null

function open(): Promise<Database> {
  if (opened !== null) return opened
  const request = browser.indexedDB.open(`${drawer(browser.name)}photos`, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SHELF)
  }
  opened = settled(request)
  opened.catch(() => {
    opened = null // private windows refuse at first; the next try may be allowed
  })
  return opened
}

const read = async <T>(ask: (store: Store) => Request<T>): Promise<T> =>
  settled(ask((await open()).transaction(SHELF, 'readonly').objectStore(SHELF)))

/** Waits for the transaction and not only for the request: before that nothing is on the disk. */
async function write(change: (store: Store) => unknown): Promise<boolean> {
  const transaction = (await open()).transaction(SHELF, 'readwrite')
  change(transaction.objectStore(SHELF))
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(true)
    transaction.onabort = () => resolve(false)
    transaction.onerror = () => resolve(false)
  })
}

/** Blobs in IndexedDB; every verb answers a value, also where the browser keeps nothing. */
export const h5Files = {
  put: (key: string, blob: FileBlob): Promise<boolean> =>
    write((store) => store.put(blob, key)).catch(() => false),
  get: (key: string): Promise<FileBlob | null> =>
    read((store) => store.get(key)).then(
      (found) => (found instanceof browser.Blob ? found : null),
      () => null,
    ),
  remove: (key: string): Promise<boolean> => write((store) => store.delete(key)).catch(() => false),
  keys: (): Promise<readonly string[]> =>
    read((store) => store.getAllKeys()).then(
      (keys) => keys.map(String),
      () => [],
    ),
}

import { answer, type Options, type Wx, type WxHost } from './host'

const ENTRY_LIMIT = 1024 * 1024

/** Key and value storage of 10 MB, 1 MB an entry; the Sync forms throw, the others fail. */
export function storage(host: WxHost): Wx {
  const { phone } = host
  const kept = phone.storage
  const size = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0)

  const write = (key: unknown, data: unknown) => {
    const value = JSON.stringify(data) ?? 'null'
    if (value.length > ENTRY_LIMIT) throw new Error('entry size limit reached')
    const old = kept.get(String(key))?.length ?? 0
    if (size() - old + value.length > phone.storageQuota) throw new Error('exceed max storage size')
    kept.set(String(key), value)
  }
  const info = () => ({
    keys: [...kept.keys()],
    currentSize: Math.ceil(size() / 1024),
    limitSize: Math.floor(phone.storageQuota / 1024),
  })
  /** A spoiled entry reads as its raw text, not as an exception. */
  const read = (value: string): unknown => {
    try {
      return host.own(JSON.parse(value))
    } catch {
      return value
    }
  }

  return {
    getStorageSync: (key: string) => read(kept.get(key) ?? '""'),
    setStorageSync: (key: string, data: unknown) => {
      try {
        write(key, data)
      } catch (error) {
        throw host.failure(`setStorageSync:fail ${(error as Error).message}`)
      }
    },
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => host.own(info()),
    getStorage: (options: Options) =>
      answer(host, 'getStorage', options, () => {
        const found = kept.get(String(options.key))
        if (found === undefined) throw new Error('data not found')
        return { data: read(found) }
      }),
    setStorage: (options: Options) =>
      answer(host, 'setStorage', options, () => {
        write(options.key, options.data)
        return undefined
      }),
    removeStorage: (options: Options) =>
      answer(host, 'removeStorage', options, () => {
        kept.delete(String(options.key))
        return undefined
      }),
    clearStorage: (options: Options) =>
      answer(host, 'clearStorage', options, () => {
        kept.clear()
        return undefined
      }),
    getStorageInfo: (options: Options) => answer(host, 'getStorageInfo', options, info),
  }
}

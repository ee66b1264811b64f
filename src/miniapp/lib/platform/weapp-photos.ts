import Taro from '@tarojs/taro'
import type { PhotoShelf, Taken, Target, Wire } from './platform'

const folder = () => `${Taro.env.USER_DATA_PATH ?? 'wxfile://usr'}/photos`
const pathOf = (ref: string) => `${folder()}/${ref}`

function keep(tempFilePath: string): 'ok' | 'full' {
  const files = Taro.getFileSystemManager()
  try {
    files.mkdirSync(folder(), true)
  } catch {
    // it stands already
  }
  try {
    const ref = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}.jpg`
    files.saveFileSync(tempFilePath, pathOf(ref))
    kept.push(ref)
    return 'ok'
  } catch {
    return 'full' // 200 MB for one mini-program
  }
}

let kept: string[] = []

const chosen = (count: number): Promise<readonly string[]> =>
  Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  }).then(
    ({ tempFiles }) => tempFiles.map((file) => file.tempFilePath),
    () => [], // turned back, or said no to the album: both are answers
  )

const smaller = (path: string): Promise<string> =>
  Taro.compressImage({ src: path, quality: 80 }).then(
    (made) => made.tempFilePath,
    () => path,
  )

async function take(count: number): Promise<Taken> {
  const paths = await chosen(count)
  kept = []
  let full = false
  for (const path of paths) if (keep(await smaller(path)) === 'full') full = true
  return { refs: kept, unreadable: 0, full }
}

const exists = (ref: string): boolean => {
  try {
    Taro.getFileSystemManager().accessSync(pathOf(ref))
    return true
  } catch {
    return false
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function upload(ref: string, to: Target, onProgress: (percent: number) => void): Promise<Wire> {
  return new Promise((resolve) => {
    const task = Taro.uploadFile({
      url: to.url,
      header: { ...to.header },
      filePath: pathOf(ref),
      name: 'photo',
      success: ({ statusCode, data }) =>
        resolve({ status: statusCode, body: json(String(data)), retryAfter: null }),
      fail: ({ errMsg }) =>
        resolve(String(errMsg).includes('interrupted') ? 'interrupted' : 'offline'),
    })
    task.progress?.(({ progress }) => onProgress(progress))
    // the promise form of the same answer: `fail` has told it already
    task.catch(() => {})
  })
}

export const weappPhotos: PhotoShelf = {
  take,
  async drop(ref) {
    try {
      Taro.getFileSystemManager().unlinkSync(pathOf(ref))
    } catch {
      // gone is what was wanted
    }
  },
  async refs() {
    try {
      return Taro.getFileSystemManager().readdirSync(folder())
    } catch {
      return []
    }
  },
  url: async (ref) => (exists(ref) ? pathOf(ref) : null),
  send: async (ref, to, onProgress) => (exists(ref) ? upload(ref, to, onProgress) : 'gone'),
}

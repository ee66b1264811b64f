import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Disk, DiskError } from '../disk'
import { answer, type Options, type Wx, type WxHost } from './host'

type Arguments = Record<string, unknown>
interface Operation {
  /** Names of the positional arguments of the ...Sync form. */
  readonly takes: readonly string[]
  run(disk: Disk, given: Arguments, host: WxHost): Arguments | undefined
}

const text = (value: unknown) => String(value ?? '')

function bytesOf({ data, encoding }: Arguments): Buffer {
  if (typeof data === 'string') return Buffer.from(data, (encoding ?? 'utf8') as BufferEncoding)
  return Buffer.from(new Uint8Array(data as ArrayBuffer))
}

const operations: Record<string, Operation> = {
  access: {
    takes: ['path'],
    run: (disk, given) => {
      disk.existing(text(given.path))
      return undefined
    },
  },
  stat: {
    takes: ['path'],
    run: (disk, given) => {
      const found = statSync(disk.existing(text(given.path)))
      const [isFile, isDirectory] = [found.isFile(), found.isDirectory()]
      return {
        stats: {
          size: found.size,
          mode: found.mode,
          lastModifiedTime: Math.floor(found.mtimeMs / 1000),
          isFile: () => isFile,
          isDirectory: () => isDirectory,
        },
      }
    },
  },
  readFile: {
    takes: ['filePath', 'encoding', 'position', 'length'],
    run: (disk, given, host) => {
      const all = readFileSync(disk.existing(text(given.filePath)))
      const from = Number(given.position ?? 0)
      const part = all.subarray(from, given.length ? from + Number(given.length) : undefined)
      if (given.encoding) return { data: part.toString(given.encoding as BufferEncoding) }
      return { data: host.ownBytes(part) }
    },
  },
  writeFile: {
    takes: ['filePath', 'data', 'encoding'],
    run: (disk, given) => {
      const bytes = bytesOf(given)
      writeFileSync(disk.writable(text(given.filePath), bytes.length), bytes)
      return undefined
    },
  },
  appendFile: {
    takes: ['filePath', 'data', 'encoding'],
    run: (disk, given) => {
      const bytes = bytesOf(given)
      disk.existing(text(given.filePath))
      appendFileSync(disk.writable(text(given.filePath), bytes.length), bytes)
      return undefined
    },
  },
  copyFile: {
    takes: ['srcPath', 'destPath'],
    run: (disk, given) => {
      const source = disk.existing(text(given.srcPath))
      copyFileSync(source, disk.writable(text(given.destPath), statSync(source).size))
      return undefined
    },
  },
  rename: {
    takes: ['oldPath', 'newPath'],
    run: (disk, given) => {
      renameSync(disk.existing(text(given.oldPath)), disk.writable(text(given.newPath), 0))
      return undefined
    },
  },
  saveFile: {
    takes: ['tempFilePath', 'filePath'],
    run: (disk, given) => {
      const source = disk.existing(text(given.tempFilePath))
      const size = statSync(source).size
      const savedFilePath = given.filePath
        ? text(given.filePath)
        : disk.newSaved(path.extname(source), size)
      const target = given.filePath ? disk.writable(savedFilePath, size) : disk.real(savedFilePath)
      renameSync(source, target) // WeChat moves: the temporary path is dead afterwards
      return { savedFilePath }
    },
  },
  unlink: {
    takes: ['filePath'],
    run: (disk, given) => {
      const file = disk.existing(text(given.filePath))
      if (statSync(file).isDirectory()) throw new DiskError('operation not permitted')
      unlinkSync(file)
      return undefined
    },
  },
  mkdir: {
    takes: ['dirPath', 'recursive'],
    run: (disk, given) => {
      const directory = disk.real(text(given.dirPath))
      if (existsSync(directory)) throw new DiskError(`file already exists ${text(given.dirPath)}`)
      if (!given.recursive && !existsSync(path.dirname(directory)))
        throw new DiskError(`no such file or directory ${text(given.dirPath)}`)
      mkdirSync(directory, { recursive: true })
      return undefined
    },
  },
  readdir: {
    takes: ['dirPath'],
    run: (disk, given) => ({ files: readdirSync(disk.existing(text(given.dirPath))) }),
  },
  rmdir: {
    takes: ['dirPath', 'recursive'],
    run: (disk, given) => {
      const directory = disk.existing(text(given.dirPath))
      if (given.recursive) rmSync(directory, { recursive: true })
      else if (readdirSync(directory).length > 0) throw new DiskError('directory not empty')
      else rmdirSync(directory)
      return undefined
    },
  },
  getFileInfo: {
    takes: ['filePath'],
    run: (disk, given) => ({ size: statSync(disk.existing(text(given.filePath))).size }),
  },
}

/** The ...Sync form returns the value itself where there is one. */
const bare = (result: Arguments | undefined) =>
  result && (result.data ?? result.files ?? result.stats ?? result.savedFilePath)

/** wx.getFileSystemManager(): every operation in its two forms, on the phone's own disk. */
export function files(host: WxHost): Wx {
  const manager: Wx = {}
  for (const [name, { takes, run }] of Object.entries(operations)) {
    manager[name] = (options: Options = {}) => {
      host.record(name, options)
      return answer(host, name, options, () => run(host.phone.disk, options, host))
    }
    manager[`${name}Sync`] = (...given: unknown[]) => {
      const named = Object.fromEntries(takes.map((key, index) => [key, given[index]]))
      host.record(`${name}Sync`, named)
      try {
        return bare(run(host.phone.disk, named, host))
      } catch (error) {
        throw host.failure(`${name}Sync:fail ${(error as Error).message}`)
      }
    }
  }
  return { env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: () => manager }
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The refusal of a file operation, in WeChat's words. */
export class DiskError extends Error {}

const PLACES = { usr: 'wxfile://usr', store: 'wxfile://store_', tmp: 'wxfile://tmp_' } as const

/**
 * What WeChat gives an app on the phone: `wxfile://usr/...` and saved files stay, temporary files are gone
 * after the app was killed. The quota counts what stays (200 MB on a phone; tests make it small).
 */
export class Disk {
  readonly home = mkdtempSync(path.join(os.tmpdir(), 'huisheng-phone-'))
  quota = 200 * 1024 * 1024
  #next = 0

  constructor() {
    for (const place of Object.keys(PLACES)) mkdirSync(path.join(this.home, place))
  }

  /** The real file behind a path of the phone; it need not exist. */
  real(phonePath: string): string {
    const [place, prefix] =
      Object.entries(PLACES).find(([, start]) => phonePath.startsWith(start)) ?? []
    if (!place || !prefix) throw new DiskError(`no such file or directory ${phonePath}`)
    const inside = path.normalize(`/${phonePath.slice(prefix.length)}`)
    return path.join(this.home, place, inside)
  }

  existing(phonePath: string): string {
    const file = this.real(phonePath)
    if (!existsSync(file)) throw new DiskError(`no such file or directory ${phonePath}`)
    return file
  }

  /** A place that may be written: the app's own folder, with room for so many more bytes. */
  writable(phonePath: string, bytes: number): string {
    if (!phonePath.startsWith(`${PLACES.usr}/`))
      throw new DiskError(`permission denied, open ${phonePath}`)
    const file = this.real(phonePath)
    if (!existsSync(path.dirname(file)))
      throw new DiskError(`no such file or directory, open ${phonePath}`)
    this.#fits(bytes)
    return file
  }

  newTemporary(extension: string): string {
    this.#next += 1
    return `${PLACES.tmp}${Date.now().toString(36)}${this.#next}${extension}`
  }

  newSaved(extension: string, bytes: number): string {
    this.#fits(bytes)
    this.#next += 1
    return `${PLACES.store}${Date.now().toString(36)}${this.#next}${extension}`
  }

  #fits(bytes: number) {
    if (this.used() + bytes > this.quota)
      throw new DiskError('the maximum size of the file storage limit is exceeded')
  }

  used(): number {
    const size = (entry: string): number => {
      const found = statSync(entry)
      if (!found.isDirectory()) return found.size
      return readdirSync(entry).reduce((sum, name) => sum + size(path.join(entry, name)), 0)
    }
    return size(path.join(this.home, 'usr')) + size(path.join(this.home, 'store'))
  }

  /** WeChat was killed: temporary files are gone. */
  forgetTemporary() {
    const place = path.join(this.home, 'tmp')
    for (const name of readdirSync(place)) rmSync(path.join(place, name), { force: true })
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true })
  }
}

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../error-code'
import { NotStarted } from '../not-started'

interface Holder {
  readonly token: string
  readonly pid: number
  readonly host: string
  /** When that process was born: a number of a dead process is given to another one soon, in a container at once. */
  readonly born: string
}

const HEARTBEAT = 5_000
/** A holder on another machine or in another container cannot be asked; silence this long means that it is gone. */
const SILENCE = 15_000

function bornAt(pid: number): string {
  try {
    // After the name in brackets, which may hold blanks: the 20th word is the start in clock ticks.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${words?.[19] ?? ''}`
  } catch {
    return startedByPs(pid)
  }
}

function startedByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: 'pipe' })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there, but somebody else's.
    return errorCode(error) === 'EPERM'
  }
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isHeld(file: string, holder: Holder): boolean {
  if (holder.host === hostname()) return isAlive(holder.pid) && bornAt(holder.pid) === holder.born
  return Date.now() - statSync(file).mtimeMs < SILENCE
}

/** Whole or not at all: a reader never sees a half-written lock. */
function claim(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function refuseWhileHeld(file: string, where: string): void {
  const holder = holderOf(file)
  if (holder && isHeld(file, holder))
    throw new NotStarted(
      `Another process (pid ${holder.pid} on ${holder.host}) already uses the data in ${where}. Stop it first, or give this one another DATA_DIR.`,
    )
}

async function takeOver(own: string, file: string, token: string, where: string): Promise<void> {
  refuseWhileHeld(file, where)
  renameSync(own, file)
  await sleep(150)
  if (holderOf(file)?.token !== token)
    throw new NotStarted(`Another process has just taken the data in ${where}.`)
}

function beat(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder is being removed under us: nothing left to guard.
  }
}

/**
 * Takes a lock file for this process, or throws NotStarted. A lock whose process is dead is taken over:
 * every taker renames its own file onto it, waits, and only the last one still finds its token.
 */
export async function takeLock(file: string, where: string): Promise<() => void> {
  const { pid } = process
  const mine: Holder = { token: randomUUID(), pid, host: hostname(), born: bornAt(pid) }
  const own = `${file}.${mine.token}`
  writeFileSync(own, JSON.stringify(mine))
  try {
    if (!claim(own, file)) await takeOver(own, file, mine.token, where)
  } finally {
    rmSync(own, { force: true })
  }
  const heart = setInterval(beat, HEARTBEAT, file)
  heart.unref()
  return () => {
    clearInterval(heart)
    if (holderOf(file)?.token === mine.token) rmSync(file, { force: true })
  }
}

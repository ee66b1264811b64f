import { allowed, type Decision, refused } from '../decision'
import { type Mobile, mobileOf } from '../privacy/phone'
import { RESIDENT_ROLES, type ResidentRole } from '../staff/roles'
import { dayAt, type Instant } from '../time'
import { fits } from '../words'
import { NO_WORDS, ROLE_WORDS, YES_WORDS } from './header-words'
import type { Column, Line, RowError, RowProblem } from './table'

/** How a cell with words in it is understood. */
export type Reader<T> = (text: string) => Decision<T, RowError>

/** As it is compared and kept: wide digits made narrow, spaces at the ends gone, several made one. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** What a spreadsheet would run as a formula; a number with its sign is none. */
const FORMULA = /^[=+\-@]/
const SIGNED = /^[+-]\d[\d -]*$/
/** How an export marks such words as text. */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const isOneOf = (
  words: { readonly zh: readonly string[]; readonly en: readonly string[] },
  text: string,
): boolean => [...words.zh, ...words.en].some((word) => sameWord(word, text))

/** @param most in code points */
export const wordsUpTo =
  (most: number): Reader<string> =>
  (text) => {
    if (fits(text, { min: 1, max: most })) return allowed(text)
    return refused([...text].length > most ? 'too-long' : 'bad-text')
  }

export const yesNo: Reader<boolean> = (text) => {
  if (isOneOf(YES_WORDS, text)) return allowed(true)
  return isOneOf(NO_WORDS, text) ? allowed(false) : refused('bad-yes-no')
}

const MOST_POSITION = 9999

export const positionNumber: Reader<number> = (text) => {
  const isNumber = /^\d{1,4}$/.test(text) && Number(text) <= MOST_POSITION
  return isNumber ? allowed(Number(text)) : refused('bad-number')
}

export const residentRole: Reader<ResidentRole> = (text) => {
  const role = RESIDENT_ROLES.find((one) => sameWord(one, text) || isOneOf(ROLE_WORDS[one], text))
  return role === undefined ? refused('bad-role') : allowed(role)
}

/** A mobile of the mainland; kept without spaces, dashes and +86. */
export const phoneNumber: Reader<Mobile> = (text) => {
  const mobile = mobileOf(text)
  return mobile === null ? refused('bad-phone') : allowed(mobile)
}

const DAY = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$|^(\d{4})(\d{2})(\d{2})$/
const FIRST_YEAR = 1950

/** 2024-03-01, 2024/3/1, 2024.3.1, 20240301 or with the Chinese words for year, month and day: its midnight in Shanghai. */
export const dayUntil =
  (now: Instant): Reader<Instant> =>
  (text) => {
    const parts = DAY.exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined)
    if (!parts) return refused('bad-date')
    const [year = '', month = '', day = ''] = parts
    const at = dayAt(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    if (at === null || Number(year) < FIRST_YEAR) return refused('bad-date')
    return at > now ? refused('future-date') : allowed(at)
  }

/** Several names in one cell, parted by commas, semicolons, slashes or the Chinese enumeration comma. */
export const namesUpTo =
  (most: number): Reader<readonly string[]> =>
  (text) => {
    const names = text.split(/[,;/\u3001\uff0c\uff1b]/).map(tidy)
    const kept = [...new Set(names.filter((name) => name !== ''))]
    const bad = kept.map(wordsUpTo(most)).find((read) => !read.ok)
    return bad && !bad.ok ? bad : allowed(kept)
  }

export interface LineReader {
  /** The cell as its reader understands it; null when it is empty, and (with a problem noted) when it is wrong. */
  readonly take: <T>(column: Column, reader: Reader<T>) => T | null
  /** The same; an empty cell is a problem. */
  readonly need: <T>(column: Column, reader: Reader<T>) => T | null
  readonly problems: readonly RowProblem[]
}

/** Reads the cells of one line and keeps account of everything that is wrong with it, not only the first thing. */
export function readerOf({ row, cells }: Line): LineReader {
  const problems: RowProblem[] = []
  const note = (column: Column, code: RowError) => {
    problems.push({ row, column, code })
    return null
  }
  function take<T>(column: Column, reader: Reader<T>): T | null {
    const raw = cells[column] ?? ''
    const text = tidy(raw.replace(NEUTRALISED, ''))
    if (text === '') return null
    if (FORMULA.test(text) && !SIGNED.test(text) && !NEUTRALISED.test(raw))
      return note(column, 'formula')
    const read = reader(text)
    return read.ok ? read.value : note(column, read.reason)
  }
  function need<T>(column: Column, reader: Reader<T>): T | null {
    return (cells[column] ?? '').trim() === '' ? note(column, 'missing') : take(column, reader)
  }
  return { take, need, problems }
}

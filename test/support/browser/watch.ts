import type { Page } from 'playwright-core'

export interface Watched {
  /** Console errors, exceptions, requests without an answer and answers that say the page is at fault. */
  readonly problems: string[]
  /** While some requests are meant to fail: offline, refused input. The text or address must fit. */
  expect(pattern: RegExp): void
}

/** A cloud that is busy says so; the app comes back by itself, and what a test waits for must then be there. */
const BUSY = /429/

/** Everything that a careful person would see in the developer tools. */
export function watch(page: Page): Watched {
  const problems: string[] = []
  const expected: RegExp[] = [BUSY]
  const note = (words: string) => {
    if (!expected.some((pattern) => pattern.test(words))) problems.push(words)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left takes its running requests with it.
    if (reason !== 'net::ERR_ABORTED') note(`request: ${reason} ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) note(`answer: ${response.status()} ${response.url()}`)
  })
  return { problems, expect: (pattern) => void expected.push(pattern) }
}

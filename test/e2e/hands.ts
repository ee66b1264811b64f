import type { Frame, Locator, Page } from 'playwright-core'
import type { Lang } from '#contract/common'
import type { BrowserPhone } from '../support/browser/phone'
import { type Said, said } from './words'

/** Somebody before a screen: what they see and touch, and the words they read it by. */
export interface Hand {
  /** The window: only it hears of file choosers. */
  readonly page: Page
  /** All of the window, or one of the two phones in it. */
  readonly screen: Page | Frame
  readonly t: Said
}

export const handOf = ({ page }: Pick<BrowserPhone, 'page'>, lang: Lang = 'zh'): Hand => ({
  page,
  screen: page,
  t: said[lang],
})

/** Taro keeps the pages below in the document, hidden; only what can be seen counts. */
const visible = (found: Locator): Locator => found.filter({ visible: true })

export const wordsOn = ({ screen }: Hand, words: string | RegExp): Locator =>
  visible(screen.getByText(words)).first()

export const sees = (hand: Hand, words: string | RegExp): Promise<void> =>
  wordsOn(hand, words).waitFor()

/** Taro slides one page over the other: for a moment both can be seen. */
export const settled = ({ screen }: Hand): Promise<number> =>
  until(
    () => screen.getByRole('main').count(),
    (pages) => pages === 1,
  )

export async function press(
  hand: Hand,
  name: string | RegExp,
  role: 'button' | 'link' | 'tab' | 'switch' = 'button',
): Promise<void> {
  await settled(hand)
  await hand.screen.getByRole(role, { name, exact: true }).click()
}

/** One answer of a group of radios. */
export const choose = async (hand: Hand, group: string | RegExp, answer: string | RegExp) => {
  await settled(hand)
  const radio = hand.screen
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: answer, exact: true })
  await radio.click()
}

export const fieldOf = ({ screen }: Hand, label: string): Locator =>
  screen.getByRole('textbox', { name: label, exact: true })

export const type = (hand: Hand, label: string, words: string): Promise<void> =>
  fieldOf(hand, label).fill(words)

export const open = async ({ screen }: Hand, address: string): Promise<void> => {
  await screen.goto(new URL(address, screen.url()).href, { waitUntil: 'load' })
}

/** Another page of the bar at the bottom. */
export async function turnTo(hand: Hand, tab: keyof Said['tabs']): Promise<void> {
  const { screen, t } = hand
  const bar = screen.getByRole('navigation', { name: t.ui.tabs, exact: true })
  const link = bar.getByRole('link', { name: t.tabs[tab] })
  await link.click()
  await link.and(screen.locator('[aria-current=page]')).waitFor()
  await settled(hand)
}

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Taps a button that opens the phone's album, and picks there. */
export async function pick(hand: Hand, button: string | RegExp, files: readonly Upload[]) {
  const [chooser] = await Promise.all([hand.page.waitForEvent('filechooser'), press(hand, button)])
  await chooser.setFiles([...files])
}

/** Photos picked one by one, each seen before the next. */
export async function addPhotos(hand: Hand, photos: readonly Upload[]): Promise<void> {
  const { ui } = hand.t
  for (const [n, photo] of photos.entries()) {
    await pick(hand, ui.addPhotos(6 - n), [photo])
    await hand.screen.getByRole('button', { name: ui.removePhoto(n + 1), exact: true }).waitFor()
  }
}

/** How many photos are seen with real pixels in them; each is scrolled to, because they load when they are near. */
export async function photosSeen({ screen }: Hand): Promise<number> {
  const found = await screen.getByRole('main').locator('img').all()
  let seen = 0
  for (const one of found) {
    await one.scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined)
    if (await one.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 0))
      seen += 1
  }
  return seen
}

/** So many photos and no more, once they have loaded. */
export const seesPhotos = (hand: Hand, count: number): Promise<number> =>
  until(
    () => photosSeen(hand),
    (seen) => seen === count,
  )

/** Asks again until it holds; the last answer stands in the failure. */
export async function until<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${withinMs} ms`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

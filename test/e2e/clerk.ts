import type { Locator } from 'playwright-core'
import type { RootCause } from '#domain/tickets/ticket'
import { addPhotos, choose, type Hand, open, press, sees, type, type Upload } from './hands'
import { routes } from './words'

export const DESK = routes.desk()

/** One part of the desk's list, by its name; the count behind it is not the point. */
export const filter = async ({ screen, t }: Hand, name: keyof Hand['t']['desk']['filter']) => {
  await screen.getByRole('tab', { name: new RegExp(`^${t.desk.filter[name]}( \\d+)?$`) }).click()
}

export const search = ({ screen, t }: Hand, words: string): Promise<void> =>
  screen.getByRole('searchbox', { name: t.desk.search, exact: true }).fill(words)

export const rowWith = ({ screen }: Hand, words: string | RegExp): Locator =>
  screen.getByRole('listitem').getByRole('link').filter({ hasText: words })

/** What nobody has yet, found by its words and opened. */
export async function findNew(hand: Hand, words: string): Promise<void> {
  await filter(hand, 'unassigned')
  await rowWith(hand, words).click()
  await sees(hand, words)
}

export const deskTicket = (hand: Hand, id: string) => open(hand, routes.deskTicket(id))

/** An action of the bar, or one behind its dots. */
export async function act(hand: Hand, deed: keyof Hand['t']['work']['action']): Promise<void> {
  const { screen, t } = hand
  const bar = screen.getByRole('group', { name: t.work.actions, exact: true })
  await bar.waitFor()
  const name = t.work.action[deed]
  const atHand = bar.getByRole('button', { name, exact: true })
  if ((await atHand.count()) > 0) return atHand.click()
  await bar.getByRole('button', { name: t.work.more, exact: true }).click()
  const list = screen.getByRole('dialog', { name: t.work.actions, exact: true })
  await list.getByRole('button', { name, exact: true }).click()
}

/** The last button of an action's form. */
export const finish = (hand: Hand, deed: keyof Hand['t']['forms']['send']) =>
  hand.screen
    .getByRole('dialog', { name: hand.t.work.action[deed], exact: true })
    .getByRole('button', { name: hand.t.forms.send[deed], exact: true })
    .click()

/** T4: in one's own hands, work begun. */
export async function take(hand: Hand): Promise<void> {
  await act(hand, 'take')
  await finish(hand, 'take')
  await hand.screen.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function reply(hand: Hand, words: string): Promise<void> {
  await type(hand, hand.t.work.replyPlaceholder, words)
  await press(hand, hand.t.ui.send)
  await storyTells(hand, words)
}

/** An entry of the story: not the same words in a field or in the line above it. */
export const storyTells = async ({ screen }: Hand, words: string): Promise<void> =>
  screen.getByRole('listitem').filter({ hasText: words }).first().waitFor()

export interface Solution {
  readonly words: string
  readonly cause?: RootCause
  readonly photos?: readonly Upload[]
}

/** T9: what was done and why it had happened; the resident confirms. */
export async function resolve(hand: Hand, { words, cause = 'staffing', photos = [] }: Solution) {
  const { forms, labels } = hand.t
  await act(hand, 'resolve')
  await type(hand, forms.note, words)
  await addPhotos(hand, photos)
  await choose(hand, forms.cause, labels.rootCause[cause])
  await finish(hand, 'resolve')
  await storyTells(hand, words)
}

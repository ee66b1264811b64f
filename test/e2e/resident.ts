import type { CategoryId } from '#domain/tickets/categories'
import type { TicketKind } from '#domain/tickets/ticket'
import { addPhotos, choose, type Hand, open, press, sees, type, type Upload } from './hands'
import { routes } from './words'

/** What somebody has to say, as it is put into the form. */
export interface Matter {
  readonly words: string
  readonly kind?: TicketKind
  readonly category?: CategoryId
  readonly photos?: readonly Upload[]
}

export interface Reported {
  readonly id: string
  readonly receiptNo: string
}

export const SUBMIT = routes.submit()

/** Everything but the last tap. */
export async function fillIn(hand: Hand, matter: Matter): Promise<void> {
  const { submit, labels } = hand.t
  if (matter.kind) await choose(hand, submit.kinds, labels.kind[matter.kind])
  await choose(hand, submit.about, labels.category[matter.category ?? 'cleaning'])
  await type(hand, submit.what, matter.words)
  await addPhotos(hand, matter.photos ?? [])
}

export const send = (hand: Hand): Promise<void> => press(hand, hand.t.submit.send)

/** The number on the receipt and the id in its address. */
export async function receiptOf(hand: Hand): Promise<Reported> {
  const { screen, t } = hand
  await sees(hand, t.submit.received)
  const copy = screen.getByRole('button', { name: new RegExp(`^${t.submit.copy} `) })
  const name = (await copy.getAttribute('aria-label')) ?? ''
  const id = new URL(screen.url()).searchParams.get('id') ?? ''
  return { id, receiptNo: name.slice(t.submit.copy.length + 1) }
}

/** From the first letter to the receipt. */
export async function report(hand: Hand, matter: Matter): Promise<Reported> {
  await fillIn(hand, matter)
  await send(hand)
  return receiptOf(hand)
}

export const track = (hand: Hand, id: string) => open(hand, routes.ticket(id))
export const confirmPage = (hand: Hand, id: string) => open(hand, routes.confirm(id))

/** How it went, in the resident's eyes. */
export interface Opinion {
  readonly score: 1 | 2 | 3 | 4 | 5
  readonly tags?: readonly (keyof Hand['t']['ratings']['tags'])[]
  readonly ces?: number
  readonly comment?: string
}

export const faceOf = ({ t }: Hand, score: number): string =>
  t.ui.face(score, t.ui.faces[score - 1] ?? '')

export const effortOf = ({ t }: Hand): string => `${t.ratings.effort} ${t.ui.seven}`

async function rate(hand: Hand, { score, tags = [], ces, comment }: Opinion): Promise<void> {
  const { ratings, ui } = hand.t
  await choose(hand, ratings.how, faceOf(hand, score))
  for (const tag of tags) await press(hand, ratings.tags[tag])
  if (ces !== undefined) await choose(hand, effortOf(hand), ui.points(ces))
  if (comment !== undefined) await type(hand, ratings.comment, comment)
}

/** "Solved", and in one go how it went. */
export async function confirm(hand: Hand, opinion?: Opinion): Promise<void> {
  const { ratings } = hand.t
  await choose(hand, ratings.solved, ratings.verdict.yes)
  if (opinion) await rate(hand, opinion)
  await press(hand, ratings.submit)
  await sees(hand, ratings.confirmedDone)
}

/** "Not solved", with what is still wrong. */
export async function refuse(
  hand: Hand,
  tag: keyof Hand['t']['ratings']['reopenTags'],
  words: string,
): Promise<void> {
  const { ratings } = hand.t
  await choose(hand, ratings.solved, ratings.verdict.no)
  await press(hand, ratings.reopenTags[tag])
  await type(hand, ratings.reopenWords, words)
  await press(hand, ratings.submit)
  await sees(hand, ratings.reopenedDone)
}

import type { Lang } from '#contract/common'
import type { Problem } from '#contract/problems'
import { labels } from '../../labels'
import type { Item } from '../../lib/outbox/errand'
import { tellProblem } from '../../problem-text'
import { text } from './text'

/** What it is, in a word or two. */
export function kindOf({ errand }: Item, lang: Lang): string {
  if (errand.kind !== 'ticket') return text[lang].kinds[errand.kind]
  const { kind, category } = labels[lang]
  return `${kind[errand.body.kind]} · ${category[errand.body.categoryId]}`
}

/** The resident's own words, as far as there are any. */
export function wordsIn({ errand }: Item): string {
  switch (errand.kind) {
    case 'ticket':
    case 'message':
      return errand.body.words
    case 'transition':
      return errand.body.words ?? errand.body.reason ?? ''
    case 'ticket-rating':
    case 'nps':
      return errand.body.comment
    case 'service-rating':
      return errand.body.suggestion
    case 'followup':
      return errand.body.said.map((one) => one.words ?? '').join('')
  }
}

/** Limits have sentences of their own; they name what helps. */
export function tellRefusal(problem: Problem, lang: Lang): string {
  if (problem.field === 'categoryId') return text[lang].closed
  if (problem.code === 'too-many' && problem.field === 'home') return text[lang].crowded
  if (problem.code === 'too-many' && problem.field === 'urge') return text[lang].urged
  if (problem.code === 'key-reused') return text[lang].changed
  return tellProblem(problem, lang)
}

export const lostPhotos = (item: Item): number => item.photos.filter((photo) => photo.lost).length

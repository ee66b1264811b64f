import { NotStarted } from '../not-started'
import { TEXT_KINDS, type TextKind } from './carrier'

/** Ids of our texts at the carrier; what has none is not sent, and the ladder goes on. `-en` for English. */
export type TextIds = Readonly<Partial<Record<TextKind | `${TextKind}-en`, string>>>

const NAMES: readonly string[] = TEXT_KINDS.flatMap((kind) => [kind, `${kind}-en`])

/** So that the demo can go the whole way; the carrier knows no such ids. */
export const STAND_IN_IDS: TextIds = Object.fromEntries(
  TEXT_KINDS.map((kind, n) => [kind, String(n + 1)]),
)

/** @throws NotStarted */
export function readTextTemplates(text: string | undefined): TextIds {
  if (!text) return {}
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', id = ''] = pair.split('=').map((part) => part.trim())
      if (NAMES.includes(name) && /^\d+$/.test(id)) return [name, id]
      throw new NotStarted(
        `SMS_TEMPLATES has "${pair}"; it must be name=number with one of ${NAMES.join(', ')}.`,
      )
    }),
  )
}

/** In the person's language where there is such a template, else in Chinese. */
export const textId = (ids: TextIds, kind: TextKind, lang: 'zh' | 'en'): string | undefined =>
  (lang === 'en' ? ids[`${kind}-en`] : undefined) ?? ids[kind]

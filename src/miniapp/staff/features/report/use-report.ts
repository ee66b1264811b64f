import { useState } from 'react'
import { workEndpoints } from '#contract/endpoints-work'
import type { CategoryId } from '#domain/tickets/categories'
import { WORDS } from '#domain/tickets/draft'
import { fits } from '#domain/words'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { phone } from '../../../lib/platform/phone'
import { replace, routes } from '../../../lib/routes'
import { useLang, useWords } from '../../../lib/words'
import { tellProblem } from '../../../problem-text'
import { draftNow, dropDraft, keepDraft } from '../../lib/drafts'
import { useHeld } from '../../lib/use-held'
import { NEW_CONTACT } from '../../ui/contact-fields'
import { type Report, reportBody } from './report-body'
import { text } from './text'

const SLOT = 'report'

/** What is chosen; what is typed stands beside it, so that a letter renders nothing. */
export interface Chosen extends Omit<Report, 'id' | 'communityId' | 'words' | 'detail'> {
  /** About no single home. */
  readonly none: boolean
  readonly categoryId: CategoryId | null
}

const NOTHING: Chosen = {
  contact: NEW_CONTACT,
  ago: 'now',
  home: null,
  none: false,
  residencyId: '',
  place: 'home',
  kind: 'repair',
  categoryId: null,
  urgent: false,
}

function useMissing() {
  const t = useWords(text)
  return ({ home, none, place, categoryId, kind }: Chosen, words: string): string | null => {
    if (home === null && !none) return t.pickHome
    if (none && place === 'home') return t.pickPlace
    if (categoryId === null) return t.pickCategory
    return fits(words, WORDS[kind]) ? null : t.tooShort
  }
}

/** One report from the first tap to its ticket: under one id however often it is tried; the words outlive the app. */
export function useReport(communityId: string) {
  const lang = useLang()
  const missing = useMissing()
  const [id] = useState(newKey)
  const draft = useHeld(() => draftNow(SLOT))
  const [start] = useState(draft.current)
  const [chosen, setChosen] = useState(NOTHING)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    const words = (draft.current.words ?? '').trim()
    const detail = (draft.current.detail ?? '').trim()
    const fault = missing(chosen, words)
    const { categoryId } = chosen
    setSaid(fault)
    if (fault !== null || categoryId === null || busy) return
    setBusy(true)
    const report = { ...chosen, id, communityId, words, detail }
    const body = reportBody(report, categoryId, phone.now())
    const answer = await call(workEndpoints.reportForResident, { body, key: newKey() })
    setBusy(false)
    if (!answer.ok) return setSaid(tellProblem(answer.problem, lang))
    dropDraft(SLOT)
    void replace(routes.deskTicket(answer.value.id))
  }
  return {
    chosen,
    choose: (change: Partial<Chosen>) => setChosen((before) => ({ ...before, ...change })),
    /** As it was left the last time. */
    start,
    keep: (field: string) => (words: string) => {
      draft.current = { ...draft.current, [field]: words }
      keepDraft(SLOT, draft.current)
    },
    said,
    busy,
    send,
  }
}

export type Reporting = ReturnType<typeof useReport>

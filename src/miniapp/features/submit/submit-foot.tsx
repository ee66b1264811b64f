import Taro from '@tarojs/taro'
import { useState } from 'react'
import { categoryPriority } from '#domain/tickets/categories'
import { dangerIn } from '#domain/tickets/safety'
import { labels } from '../../labels'
import { go, replace, routes } from '../../lib/routes'
import { homeNow, useSession } from '../../lib/session'
import { askInTap } from '../../lib/subscribe'
import { later } from '../../lib/timer'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { PromiseDrawing } from '../../ui/promise-drawing'
import { useSubmit } from './draft-store'
import { uploadsSettled } from './photo-upload'
import { text } from './text'

/** The promise in words, before anything is sent. */
function usePromise(): { readonly left: string; readonly due: string } {
  const t = useWords(text)
  const words = useWords(labels).category
  const kind = useSubmit((store) => store.draft.kind)
  const category = useSubmit((store) => store.draft.categoryId)
  const left = t.promiseReply
  if (kind === 'praise' || category === null) return { left, due: t.promiseStart }
  if (kind === 'suggestion') return { left, due: t.promiseDecide }
  const isPriority = categoryPriority(kind, category) === 'priority'
  return { left, due: isPriority ? t.promisePriority(words[category]) : t.promiseMonth }
}

const PATIENCE = 3_000

/** Photos that are just arriving need not be sent twice; longer than this nobody waits for a button. */
const photosOrPatience = (): Promise<void> =>
  Promise.race([uploadsSettled(), new Promise<void>((resolve) => later(PATIENCE, resolve))])

async function send(): Promise<void> {
  const { check, draft } = useSubmit.getState()
  if (!check()) return
  if (dangerIn(draft.words) !== null && !draft.safetySeen) {
    await Taro.pageScrollTo({ scrollTop: 0 }) // the card with the telephone stands there
    return
  }
  if (useSession.getState().me === null) return go(routes.enter(routes.submit()))
  const home = homeNow()
  if (home === null || !home.verified) return go(routes.homes())
  askInTap('submit')
  await photosOrPatience()
  const id = useSubmit.getState().send(home)
  if (id !== null) await replace(routes.receipt(id))
}

export function SubmitFoot() {
  const t = useWords(text)
  const { left, due } = usePromise()
  const [busy, setBusy] = useState(false)
  const onTap = async () => {
    setBusy(true)
    await send()
    setBusy(false)
  }
  return (
    <>
      <PromiseDrawing state="before" share={0} left={left} due={due} />
      <Button
        className="mt2"
        words={busy ? t.sending : t.send}
        busy={busy}
        onTap={() => void onTap()}
      />
    </>
  )
}

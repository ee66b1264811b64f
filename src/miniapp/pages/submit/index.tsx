import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { useSubmit } from '../../features/submit/draft-store'
import { SubmitFoot } from '../../features/submit/submit-foot'
import { SubmitForm } from '../../features/submit/submit-form'
import { text } from '../../features/submit/text'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

/** `kind` and `followsId` may come with the address: a door on the home page, a ticket that cannot be reopened. */
function useStart(): void {
  const { kind, followsId } = useRouter().params
  const edit = useSubmit((store) => store.edit)
  const opening = useSubmit((store) => store.opening)
  useEffect(() => {
    if (opening === 0) return
    const known = TICKET_KINDS.find((one) => one === kind)
    if (known !== undefined) edit({ kind: known })
    if (followsId !== undefined) edit({ followsId })
  }, [opening, kind, followsId, edit])
}

export default function SubmitPage() {
  const t = useWords(text)
  useStart()
  return (
    <Page title={t.title} foot={<SubmitFoot />}>
      <SubmitForm />
    </Page>
  )
}

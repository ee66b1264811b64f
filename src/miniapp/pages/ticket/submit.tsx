import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { IncidentsHere } from '../../features/incidents/incidents-here'
import { useSubmit } from '../../features/submit/draft-store'
import { SubmitFoot } from '../../features/submit/submit-foot'
import { SubmitForm } from '../../features/submit/submit-form'
import { takeBackById } from '../../features/submit/take-back'
import { text } from '../../features/submit/text'
import { useHome, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

/** `kind`, `followsId` and `take` may come with the address: a door on the home page, a ticket that cannot be reopened, a thing in the queue. */
function useStart(): void {
  const { kind, followsId, take } = useRouter().params
  const owner = useSession((session) => session.me?.personId ?? null)
  const open = useSubmit((store) => store.open)
  useEffect(() => {
    if (take !== undefined) takeBackById(take)
    open(owner, { kind: TICKET_KINDS.find((one) => one === kind), followsId })
  }, [open, owner, kind, followsId, take])
}

export default function SubmitPage() {
  const t = useWords(text)
  const home = useHome()
  useStart()
  return (
    <Page title={t.title} foot={<SubmitFoot />}>
      <SubmitForm
        top={<View>{home?.verified && <IncidentsHere houseId={home.houseId} beforeForm />}</View>}
      />
    </Page>
  )
}

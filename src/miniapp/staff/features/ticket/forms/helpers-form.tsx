import { useState } from 'react'
import { workEndpoints } from '#contract/endpoints-work'
import { call } from '../../../../lib/call'
import { useSeat } from '../../../../lib/session'
import { useWords } from '../../../../lib/words'
import { ListState } from '../../../../ui/list-state'
import { PickList } from '../../../ui/pick-list'
import { useColleagues } from '../use-colleagues'
import { FormFrame, Label } from './form-parts'
import { usePeople } from './people'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** STF-04: somebody helps, or no longer; the owner stays. */
export function HelpersForm(props: FormProps) {
  const t = useWords(text)
  const form = useForm(props, 'helpers')
  const { ticket } = props
  const me = useSeat()?.staffId ?? null
  const colleagues = useColleagues(ticket.communityId)
  const people = usePeople(me, ticket.departmentName)
  const [staffId, setStaff] = useState<string | null>(null)
  const helping = (ticket.helpers ?? []).map((one) => one.staffId)
  const leaves = staffId !== null && helping.includes(staffId)
  const send = () => {
    const body = { staffId: staffId ?? '', helps: !leaves }
    void form.submit(staffId === null ? t.pickOwner : null, (seen) =>
      props.work.carry(
        'helpers',
        body,
        (key) => call(workEndpoints.changeHelper, { params: { id: ticket.id }, body, key }),
        seen,
      ),
    )
  }
  return (
    <FormFrame
      form={{ ...form, send: leaves ? t.helpLess : t.helpMore }}
      hint={t.helpHint}
      onSend={send}
    >
      <Label words={t.helper} />
      <ListState of={colleagues} cards={1}>
        {({ staff }) => (
          <PickList
            label={t.helper}
            picks={people(staff.filter((one) => one.staffId !== ticket.ownerId)).map((one) =>
              helping.includes(one.key) ? { ...one, note: t.helps } : one,
            )}
            value={staffId}
            onPick={setStaff}
          />
        )}
      </ListState>
    </FormFrame>
  )
}

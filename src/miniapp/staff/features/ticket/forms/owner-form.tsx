import { useState } from 'react'
import { useSeat } from '../../../../lib/session'
import { useWords } from '../../../../lib/words'
import { ListState } from '../../../../ui/list-state'
import { PickList } from '../../../ui/pick-list'
import { useColleagues } from '../use-colleagues'
import { FormFrame, Label } from './form-parts'
import { usePeople } from './people'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

interface OwnerFormProps extends FormProps {
  readonly action: 'accept' | 'take'
}

/** T2, T4: it gets an owner; the one who reads it stands first. */
export function OwnerForm({ action, ...props }: OwnerFormProps) {
  const t = useWords(text)
  const form = useForm(props, action)
  const me = useSeat()?.staffId ?? null
  const colleagues = useColleagues(props.ticket.communityId)
  const people = usePeople(me, props.ticket.departmentName)
  const [ownerId, setOwnerId] = useState(me)
  const send = () => {
    void form.submit(ownerId === null ? t.pickOwner : null, (seen) =>
      props.work.transit(action, ownerId === null ? {} : { ownerId }, seen),
    )
  }
  return (
    <FormFrame form={form} onSend={send}>
      <Label words={t.owner} />
      <ListState of={colleagues} cards={1}>
        {({ staff }) => (
          <PickList label={t.owner} picks={people(staff)} value={ownerId} onPick={setOwnerId} />
        )}
      </ListState>
    </FormFrame>
  )
}

import { useState } from 'react'
import { SHORT } from '#domain/tickets/steps'
import { fits } from '#domain/words'
import { useSeat } from '../../../../lib/session'
import { useWords } from '../../../../lib/words'
import { FilterTabs } from '../../../../ui/choice'
import { ListState } from '../../../../ui/list-state'
import { PickList } from '../../../ui/pick-list'
import { text as ticketText } from '../text'
import { useColleagues } from '../use-colleagues'
import { FormFrame, Label, WordsField } from './form-parts'
import { usePeople } from './people'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

type To = 'person' | 'department'

/** T20a: offered, not pushed over: the owner stays until somebody takes it. */
export function OfferForm(props: FormProps) {
  const t = useWords(text)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, 'offer')
  const me = useSeat()?.staffId ?? null
  const colleagues = useColleagues(props.ticket.communityId)
  const people = usePeople(me, props.ticket.departmentName)
  const [to, setTo] = useState<To>('person')
  const [target, setTarget] = useState<string | null>(null)
  const switchTo = (next: To) => {
    setTo(next)
    setTarget(null)
  }
  const send = () => {
    const reason = form.words('reason')
    const unsaid = fits(reason, SHORT) ? null : (refusal.reason ?? '')
    void form.submit(target === null ? t.pickTarget : unsaid, (seen) =>
      props.work.transit('offer', { reason, ...targetOf(to, target) }, seen),
    )
  }
  return (
    <FormFrame form={form} hint={t.offerHint} onSend={send}>
      <WordsField
        short
        form={form}
        field="reason"
        label={t.reason}
        placeholder={t.offerReason}
        maxLength={SHORT.max}
      />
      <Label words={t.to} />
      <FilterTabs
        label={t.to}
        choices={[
          { key: 'person', words: t.toPerson },
          { key: 'department', words: t.toDepartment },
        ]}
        value={to}
        onPick={switchTo}
      />
      <ListState of={colleagues} cards={1}>
        {({ staff, departments }) => (
          <PickList
            label={t.to}
            picks={
              to === 'person'
                ? people(staff.filter((one) => one.staffId !== props.ticket.ownerId))
                : departments.map(({ id, name }) => ({ key: id, title: name }))
            }
            value={target}
            onPick={setTarget}
          />
        )}
      </ListState>
    </FormFrame>
  )
}

function targetOf(to: To, target: string | null): { ownerId?: string; departmentId?: string } {
  if (target === null) return {}
  return to === 'person' ? { ownerId: target } : { departmentId: target }
}

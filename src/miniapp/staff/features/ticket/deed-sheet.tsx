import type { TicketView } from '#contract/tickets'
import { useWords } from '../../../lib/words'
import { Cell, Group } from '../../../ui/group'
import { Sheet } from '../../../ui/sheet'
import { type Deed, deedsOf, type FormDeed } from './actions'
import { BehalfForm } from './forms/behalf-form'
import { ContactForm } from './forms/contact-form'
import { DeclineForm } from './forms/decline-form'
import { HelpersForm } from './forms/helpers-form'
import { HoldForm } from './forms/hold-form'
import { MergeForm } from './forms/merge-form'
import { OfferForm } from './forms/offer-form'
import { OwnerForm } from './forms/owner-form'
import { PriorityForm } from './forms/priority-form'
import { ResolveForm } from './forms/resolve-form'
import type { FormProps } from './forms/use-form'
import { WordsForm } from './forms/words-form'
import { text } from './text'

interface DeedSheetProps extends FormProps {
  readonly deed: FormDeed | null
  readonly onClose: () => void
}

/** The small form of one action; closing it keeps what was typed. */
export function DeedSheet({ deed, onClose, ...props }: DeedSheetProps) {
  const t = useWords(text)
  if (deed === null) return null
  return (
    <Sheet open title={t.action[deed]} onClose={onClose}>
      <DeedForm key={deed} deed={deed} {...props} />
    </Sheet>
  )
}

function DeedForm({ deed, ...props }: FormProps & { readonly deed: FormDeed }) {
  switch (deed) {
    case 'accept':
    case 'take':
      return <OwnerForm action={deed} {...props} />
    case 'ask':
    case 'answer':
    case 'thank':
      return <WordsForm action={deed} {...props} />
    case 'hold':
      return <HoldForm {...props} />
    case 'resolve':
      return <ResolveForm {...props} />
    case 'decline':
      return <DeclineForm {...props} />
    case 'merge':
      return <MergeForm {...props} />
    case 'offer':
      return <OfferForm {...props} />
    case 'priority':
      return <PriorityForm {...props} />
    case 'helpers':
      return <HelpersForm {...props} />
    case 'contact':
      return <ContactForm {...props} />
    case 'confirm':
    case 'reopen':
    case 'withdraw':
      return <BehalfForm action={deed} {...props} />
  }
}

interface MoreSheetProps {
  readonly ticket: TicketView
  readonly open: boolean
  readonly onClose: () => void
  readonly onDeed: (deed: Deed) => void
}

/** Every allowed action in one list, also those at hand: nobody has to remember where one stands. */
export function MoreSheet({ ticket, open, onClose, onDeed }: MoreSheetProps) {
  const t = useWords(text)
  return (
    <Sheet open={open} title={t.actions} onClose={onClose}>
      <Group>
        {deedsOf(ticket).map((deed, place) => (
          <Cell
            key={deed}
            first={place === 0}
            title={t.action[deed]}
            danger={deed === 'decline'}
            onTap={() => onDeed(deed)}
          />
        ))}
      </Group>
    </Sheet>
  )
}

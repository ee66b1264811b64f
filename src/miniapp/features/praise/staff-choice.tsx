import type { StaffCardList } from '#contract/households'
import { labelOf, labels } from '../../labels'
import { useWords } from '../../lib/words'
import { RadioCells } from '../../ui/radio-cell'

const NOBODY = ''

interface StaffChoiceProps {
  readonly label: string
  readonly cards: StaffCardList
  readonly value: string | null
  /** Words for "no name"; absent: somebody must be chosen. */
  readonly nobody?: string
  readonly onPick: (staffId: string | null) => void
}

/** One person of the staff by alias, with what they do. */
export function StaffChoice({ label, cards, value, nobody, onPick }: StaffChoiceProps) {
  const l = useWords(labels)
  const people = cards.items.map((card) => ({
    key: card.id,
    title: card.alias,
    note: card.departmentName ?? labelOf(l.staffRole, card.role, l.unknown),
  }))
  const choices = nobody === undefined ? people : [{ key: NOBODY, title: nobody }, ...people]
  const chosen = nobody === undefined ? value : (value ?? NOBODY)
  return (
    <RadioCells
      label={label}
      choices={choices}
      value={chosen}
      onPick={(key) => onPick(key === NOBODY ? null : key)}
    />
  )
}

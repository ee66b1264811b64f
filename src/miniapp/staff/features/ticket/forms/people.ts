import type { Colleagues } from '#contract/desk'
import { labelOf, labels } from '../../../../labels'
import { useWords } from '../../../../lib/words'
import type { Pick } from '../../../ui/pick-list'
import { text } from './text'

type Person = Colleagues['staff'][number]

/** Colleagues as a list to choose from: oneself first, then those with least in hand. */
export function usePeople(me: string | null): (staff: readonly Person[]) => readonly Pick[] {
  const t = useWords(text)
  const l = useWords(labels)
  return (staff) =>
    [...staff]
      .sort((a, b) => rank(a, me) - rank(b, me) || a.openTickets - b.openTickets)
      .map((one) => ({
        key: one.staffId,
        title:
          one.staffId === me
            ? t.me
            : t.colleague(
                one.alias,
                one.departmentName ?? labelOf(l.staffRole, one.role, l.unknown),
              ),
        note: t.openTickets(one.openTickets),
      }))
}

const rank = (person: Person, me: string | null): number => (person.staffId === me ? 0 : 1)

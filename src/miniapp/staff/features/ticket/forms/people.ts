import type { Colleagues } from '#contract/desk'
import { labelOf, labels } from '../../../../labels'
import { useWords } from '../../../../lib/words'
import type { Pick } from '../../../ui/pick-list'
import { text } from './text'

type Person = Colleagues['staff'][number]

/** Colleagues to choose from: oneself, the ticket's department, then those with least in hand. */
export function usePeople(
  me: string | null,
  department: string | null,
): (staff: readonly Person[]) => readonly Pick[] {
  const t = useWords(text)
  const l = useWords(labels)
  const rank = (person: Person): number => {
    if (person.staffId === me) return 0
    return department !== null && person.departmentName === department ? 1 : 2
  }
  return (staff) =>
    [...staff]
      .sort((a, b) => rank(a) - rank(b) || a.openTickets - b.openTickets)
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

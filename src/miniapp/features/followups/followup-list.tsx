import { instant } from '#domain/time'
import { day, moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { listText as text } from './text-list'
import { useFollowups } from './use-followups'

/** Stage questions in the list behind the tab "rate"; nothing where none wait. */
export function FollowupList() {
  const t = useWords(text)
  const lang = useLang()
  const followups = useFollowups()
  if (followups.state !== 'ready' || followups.value.items.length === 0) return null
  const now = phone.now()
  return (
    <>
      <Section name={t.waiting} />
      <Group>
        {followups.value.items.map((task, n) => (
          <Cell
            key={task.id}
            first={n === 0}
            title={t.head[task.plan]}
            note={
              task.answered
                ? t.changeable(moment(instant(task.answered.editableUntil), now, lang))
                : `${t.cost[task.plan]} · ${t.until(day(instant(task.until), now, lang))}`
            }
            value={task.answered ? t.change : t.answer}
            onTap={() => void go(routes.followup(task.id))}
          />
        ))}
      </Group>
    </>
  )
}

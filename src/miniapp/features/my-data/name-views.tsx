import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { text } from './text'

/** Who looked at a name that was hidden: role, person, when, and at what. */
export function NameViews({ person }: { readonly person: string }) {
  const t = useWords(text)
  const lang = useLang()
  const roles = useWords(labels).staffRole
  const views = useAnswer(`name-views/${person}`, () => call(endpoints.listNameViews))
  return (
    <>
      <Section name={t.views} />
      <ListState of={views} cards={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Group className="pad">{t.noViews}</Group>
          ) : (
            <Group>
              {items.map(({ id, at, by, ticketId, receiptNo }, n) => (
                <Cell
                  key={id}
                  first={n === 0}
                  icon="eye-off"
                  title={t.viewed(`${labelOf(roles, by.role, '')} ${by.alias} `, receiptNo)}
                  note={moment(instant(at), phone.now(), lang)}
                  onTap={() => void go(routes.ticket(ticketId))}
                />
              ))}
            </Group>
          )
        }
      </ListState>
      <View className="cap mt2">{t.viewsMore}</View>
    </>
  )
}

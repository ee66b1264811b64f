import { CustomWrapper, View } from '@tarojs/components'
import { type Instant, instant } from '#domain/time'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Tap } from '../../ui/tap'
import { byAge } from './by-age'
import styles from './inbox.module.css'
import { type InboxMessage, isForStaff, tellItem } from './tell-item'
import { text } from './text'
import { useInbox } from './use-inbox'

const addressOf = (item: InboxMessage): string | null => {
  const { incidentId } = item.facts
  if (incidentId) return routes.incident(incidentId)
  if (item.ticketId === null) return item.template.startsWith('home-') ? routes.homes() : null
  return isForStaff(item) ? routes.deskTicket(item.ticketId) : routes.ticket(item.ticketId)
}

interface ItemProps {
  readonly item: InboxMessage
  readonly now: Instant
  readonly first: boolean
  readonly onRead: () => void
}

function Item({ item, now, first, onRead }: ItemProps) {
  const t = useWords(text)
  const lang = useLang()
  const words = tellItem(item, now, lang)
  const unread = item.readAt === null
  const address = addressOf(item)
  const open = () => {
    if (unread) onRead()
    if (address !== null) void go(address)
  }
  const look = [styles.item, first ? styles.first : '', unread ? styles.unread : '']
  return (
    <Tap
      className={look.filter(Boolean).join(' ')}
      role={address === null ? 'button' : 'link'}
      onTap={open}
    >
      {unread && <View className="sr">{t.unread}</View>}
      <View className={unread ? 'strong' : ''}>{words}</View>
      <View className="cap num">{moment(instant(item.at), now, lang)}</View>
    </Tap>
  )
}

/** In-app messages (RES-11): what happened, in one sentence each; a tap opens what it is about. */
export function InboxList({ person }: { readonly person: string }) {
  const t = useWords(text)
  const inbox = useInbox(person)
  return (
    <ListState
      of={inbox.first}
      cards={3}
      empty={({ items }) =>
        items.length === 0 ? <Notice icon="bell" title={t.empty} words={t.emptyHint} /> : null
      }
    >
      {(page) => (
        <>
          {page.unread > 0 && (
            <View className="right">
              <TextButton flush words={t.markAll} onTap={() => inbox.read()} />
            </View>
          )}
          {byAge(inbox.items, phone.now()).map(({ age, items }) => (
            <View key={age}>
              <Section name={t.ages[age]} />
              <Group>
                {items.map((item, n) => (
                  <CustomWrapper key={item.id}>
                    <Item
                      item={item}
                      now={phone.now()}
                      first={n === 0}
                      onRead={() => inbox.read(item.id)}
                    />
                  </CustomWrapper>
                ))}
              </Group>
            </View>
          ))}
          {inbox.hasMore && (
            <View className="center">
              <TextButton words={t.more} onTap={inbox.more} />
            </View>
          )}
        </>
      )}
    </ListState>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { StaffCardList } from '#contract/households'
import type { HomeView } from '#contract/session'
import { labels } from '../../labels'
import { call } from '../../lib/call'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Cell, Group } from '../../ui/group'
import { Icon } from '../../ui/icon'
import { ListState } from '../../ui/list-state'
import { Sheet } from '../../ui/sheet'
import { Tap } from '../../ui/tap'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'
import { isAboutStaff } from './ticket-draft'

type Card = StaffCardList['items'][number]

const MOST = 5

/** Whom a complaint is about; that person neither sees nor gets it. */
export function AboutStaff({ home }: { readonly home: HomeView }) {
  const t = useWords(text)
  const shown = useSubmit((store) => isAboutStaff(store.draft))
  const about = useSubmit((store) => store.draft.aboutStaff)
  const [open, setOpen] = useState(false)
  if (!shown) return null
  const names = about.map(({ name }) => name).filter(Boolean)
  const value = names.length === about.length ? names.join(t.and) : t.chosen(about.length)
  return (
    <>
      <Group className="mt3">
        <Cell
          first
          icon="people"
          title={t.aboutWhom}
          value={about.length > 0 ? value : t.optional}
          onTap={() => setOpen(true)}
        />
      </Group>
      <View className="cap mt1">{t.aboutHidden}</View>
      <Sheet title={t.aboutWhom} open={open} onClose={() => setOpen(false)}>
        <View className="note">{t.aboutHidden}</View>
        <Cards home={home} />
        <Button className="mt4" words={t.done} onTap={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Cards({ home }: { readonly home: HomeView }) {
  const t = useWords(text)
  const cards = useAnswer(home.communityId, () =>
    call(endpoints.listStaffCards, { params: { id: home.communityId } }),
  )
  return (
    <ListState of={cards}>
      {({ items }) => (
        <Group className="mt2" role="group" label={t.aboutWhom}>
          {items.map((card, n) => (
            <Row key={card.id} card={card} first={n === 0} />
          ))}
        </Group>
      )}
    </ListState>
  )
}

function Row({ card, first }: { readonly card: Card; readonly first: boolean }) {
  const roles = useWords(labels).staffRole
  const about = useSubmit((store) => store.draft.aboutStaff)
  const edit = useSubmit((store) => store.edit)
  const on = about.some(({ id }) => id === card.id)
  const toggle = () => {
    const others = about.filter(({ id }) => id !== card.id)
    edit({ aboutStaff: on ? others : [...others, { id: card.id, name: card.alias }] })
  }
  return (
    <Tap
      className={`row ${styles.person} ${first ? styles['person-first'] : ''}`}
      role="checkbox"
      checked={on}
      disabled={!on && about.length >= MOST}
      onTap={toggle}
    >
      <View className="grow">
        <View>{card.alias}</View>
        <View className="cap">
          {[roles[card.role], card.departmentName].filter(Boolean).join(' · ')}
        </View>
      </View>
      <View className={`${styles.box} ${on ? styles['box-on'] : ''}`} {...access({ hidden: true })}>
        {on && <Icon name="check" size="s" />}
      </View>
    </Tap>
  )
}

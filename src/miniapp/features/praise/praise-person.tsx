import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { HomeView } from '#contract/session'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'
import { replace, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { Area } from '../../ui/field'
import { ListState } from '../../ui/list-state'
import { StaffChoice } from './staff-choice'
import { text } from './text'
import { useStaffCards } from './use-staff-cards'

const MOST = 1000

/** Praise is a request like any other: it goes through the outbox, gets its number, and is thanked for (T10b). */
function praise(key: string, home: HomeView, staffId: string, words: string) {
  return outbox.enqueue({
    key,
    errand: {
      kind: 'ticket',
      body: {
        id: key,
        communityId: home.communityId,
        houseId: home.houseId,
        kind: 'praise',
        categoryId: 'staff',
        words,
        place: { kind: 'home' },
        hideNameFrom: 'neighbours',
        aboutStaffIds: [staffId],
      },
    },
  })
}

/** RES-07: a person by name, chosen from the cards of the staff. */
export function PraisePerson({ home }: { readonly home: HomeView }) {
  const t = useWords(text)
  const cards = useStaffCards(home.communityId)
  const [key] = useState(newKey)
  const [staffId, setStaffId] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const words = useRef('')
  const send = async () => {
    const said = words.current.trim()
    if (staffId === null) return setTrouble(t.pickPerson)
    if (said === '') return setTrouble(t.writeWords)
    const sent = praise(key, home, staffId, said)
    if (sent === null || !sent.kept) return setTrouble(t.full)
    return replace(routes.receipt(key))
  }
  return (
    <ListState of={cards} cards={2}>
      {(value) => (
        <>
          <View className="note">{t.personLead}</View>
          <View className="lab">{t.personWords}</View>
          <Area
            edge
            label={t.personWords}
            placeholder={t.personHint}
            maxLength={MOST}
            onType={(typed) => {
              words.current = typed
            }}
          />
          <View className="mt4">
            <StaffChoice label={t.personTitle} cards={value} value={staffId} onPick={setStaffId} />
          </View>
          <View>
            {trouble !== null && (
              <View className="note mt3" {...access({ role: 'alert' })}>
                {trouble}
              </View>
            )}
          </View>
          <Button className="mt4" words={t.send} onTap={() => void send()} />
        </>
      )}
    </ListState>
  )
}

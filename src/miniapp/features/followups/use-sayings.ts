import { useRef, useState } from 'react'
import { type DraftPlace, openDraft, saveDraft } from '../../lib/draft'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { readSayings, type Saying, type Sayings } from './sayings'

export const placeOf = (name: string, blank: Sayings): DraftPlace<Sayings> => ({
  storage: phone.storage,
  name: `draft/${name}`,
  blank,
  newKey,
  read: readSayings,
})

/** Answers half given: each is written down at once, words without a render. */
export function useSayings(name: string, blank: Sayings) {
  const place = useRef(placeOf(name, blank)).current
  const [draft] = useState(() => openDraft(place))
  const now = useRef<Sayings>(draft.value)
  const [shown, setShown] = useState<Sayings>(draft.value)

  const keep = (id: string, saying: Saying) => {
    now.current = { ...now.current, [id]: saying }
    saveDraft(place, { key: draft.key, value: now.current })
  }
  const pick = (id: string, saying: Saying) => {
    keep(id, saying)
    setShown(now.current)
  }
  const toggle = (id: string, choice: string) => {
    const chosen = now.current[id]?.choices ?? []
    const choices = chosen.includes(choice)
      ? chosen.filter((one) => one !== choice)
      : [...chosen, choice]
    pick(id, { choices })
  }
  return {
    place,
    key: draft.key,
    start: draft.value,
    shown,
    said: () => now.current,
    pick,
    toggle,
    say: (id: string, words: string) => keep(id, { words }),
  }
}

export type SayingsForm = ReturnType<typeof useSayings>

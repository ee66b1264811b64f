import { View } from '@tarojs/components'
import { useState } from 'react'
import { days } from '#domain/time'
import { labels } from '../../labels'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { Sheet } from '../../ui/sheet'
import type { Begun } from './draft-shelf'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'

/** What was begun earlier: it stands in the form, or lies beside it. */
export function DraftsNote() {
  const t = useWords(text)
  const lang = useLang()
  const resumed = useSubmit((store) => store.resumed)
  const others = useSubmit((store) => store.others)
  const turnTo = useSubmit((store) => store.turnTo)
  const [open, setOpen] = useState(false)
  if (resumed === null && others.length === 0) return null
  const when = resumed?.at === undefined ? null : moment(resumed.at, phone.now(), lang)
  return (
    <View className={`row wrap between ${styles.begun}`}>
      <View className="note">
        {resumed === null ? t.begunBefore(others.length) : t.resumed(when)}
      </View>
      <View className="row">
        {resumed !== null && <TextButton words={t.writeAnother} onTap={() => turnTo(null)} />}
        {others.length > 0 && (
          <TextButton words={t.seeBegun(others.length)} onTap={() => setOpen(true)} />
        )}
      </View>
      <Sheet title={t.begunTitle} open={open} onClose={() => setOpen(false)}>
        <Begins drafts={others} onDone={() => setOpen(false)} />
      </Sheet>
    </View>
  )
}

interface BeginsProps {
  readonly drafts: readonly Begun[]
  readonly onDone: () => void
}

function Begins({ drafts, onDone }: BeginsProps) {
  const t = useWords(text)
  if (drafts.length === 0) return <View className="note">{t.begunNone}</View>
  return (
    <Group role="list" label={t.begunTitle}>
      {drafts.map((draft) => (
        <BegunRow key={draft.key} draft={draft} onDone={onDone} />
      ))}
    </Group>
  )
}

/** Days that it has lain here; null while nobody would wonder. */
const daysOld = ({ at }: Begun): number | null => {
  const age = at === undefined ? 0 : Math.floor((phone.now() - at) / days(1))
  return age >= 7 ? age : null
}

/** Throwing away asks back in place: a slip of the thumb must not cost somebody's words. */
function BegunRow({ draft, onDone }: { readonly draft: Begun; readonly onDone: () => void }) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const { turnTo, discard } = useSubmit.getState()
  const [asking, setAsking] = useState(false)
  const { kind, categoryId, words, photos } = draft.value
  const age = daysOld(draft)
  const facts = [
    l.kind[kind],
    categoryId && l.category[categoryId],
    draft.at !== undefined && moment(draft.at, phone.now(), lang),
    photos.length > 0 && t.photosIn(photos.length),
    age !== null && t.daysOld(age),
  ]
  return (
    <View className={styles['begun-row']} {...access({ role: 'listitem' })}>
      <View className="cap">{facts.filter(Boolean).join(' · ')}</View>
      <View className="two words">{words.trim() || t.noWords}</View>
      {asking ? (
        <View {...access({ role: 'alert' })}>
          <View className="note">{t.discardAsk}</View>
          <View className="row">
            <TextButton flush words={t.discardYes} onTap={() => void discard(draft)} />
            <TextButton
              tone="quiet"
              className="ml3"
              words={t.keep}
              onTap={() => setAsking(false)}
            />
          </View>
        </View>
      ) : (
        <View className="row">
          <Button
            small
            kind="plain"
            words={t.goOn}
            onTap={() => {
              turnTo(draft)
              onDone()
            }}
          />
          <TextButton
            tone="quiet"
            className="ml2"
            words={t.discard}
            onTap={() => setAsking(true)}
          />
        </View>
      )}
    </View>
  )
}

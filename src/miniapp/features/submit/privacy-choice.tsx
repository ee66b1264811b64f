import { View } from '@tarojs/components'
import { tellingIn } from '#domain/tickets/telling'
import type { HideNameFrom } from '#domain/tickets/ticket'
import { useHome, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { RadioCells, type RadioChoice } from '../../ui/radio-cell'
import { useSubmit } from './draft-store'
import styles from './submit.module.css'
import { text } from './text'

/** Two levels, each in one plain sentence. Neighbours never see who it was. */
export function PrivacyChoice({ building }: { readonly building: string | null }) {
  const t = useWords(text)
  const value = useSubmit((store) => store.draft.hideNameFrom)
  const edit = useSubmit((store) => store.edit)
  const choices: readonly RadioChoice<HideNameFrom>[] = [
    { key: 'neighbours', title: t.tell, note: t.tellMore },
    { key: 'handlers', title: t.hide, note: t.hideMore(building ?? t.aResident) },
  ]
  return (
    <>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.who}
      </View>
      <RadioCells
        label={t.who}
        choices={choices}
        value={value}
        onPick={(hideNameFrom) => edit({ hideNameFrom })}
      />
      <Tells />
    </>
  )
}

/** Hidden, and yet told by the own words or pictures: said while there is time. */
function Tells() {
  const t = useWords(text)
  const home = useHome()
  const name = useSession((session) => session.me?.displayName ?? '')
  const hidden = useSubmit((store) => store.draft.hideNameFrom === 'handlers')
  const photos = useSubmit((store) => store.draft.photos.length > 0)
  const told = useSubmit((store) =>
    tellingIn(`${store.draft.words} ${store.draft.detail}`, { homeLabel: home?.label ?? '', name }),
  )
  const shown = hidden && (told !== null || photos)
  return (
    <View
      className={shown ? `note ${styles.tells}` : ''}
      {...access({ role: 'status', live: 'polite' })}
    >
      {shown && told !== null && <View>{t.tells[told]}</View>}
      {shown && photos && <View>{t.tellsPhotos}</View>}
    </View>
  )
}

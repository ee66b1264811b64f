import { View } from '@tarojs/components'
import type { HideNameFrom } from '#domain/tickets/ticket'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { RadioCells, type RadioChoice } from '../../ui/radio-cell'
import { useSubmit } from './draft-store'
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
    </>
  )
}

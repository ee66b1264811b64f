import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Notice } from '../../ui/notice'
import { AboutStaff } from './about-staff'
import { CategoryGrid } from './category-grid'
import { DangerCard } from './danger-card'
import { DraftPhotos } from './draft-photos'
import { useSubmit } from './draft-store'
import { DraftsNote } from './drafts-note'
import { KindRow } from './kind-row'
import { PlaceCell } from './place-cell'
import { PrivacyChoice } from './privacy-choice'
import { SimilarCard } from './similar-card'
import { text } from './text'
import { buildingIn, closedIn, usePlaces } from './use-places'
import { WordsField } from './words-field'

function Name({ children }: { readonly children: string }) {
  return (
    <View className="lab" {...access({ role: 'heading', level: 2 })}>
      {children}
    </View>
  )
}

/** What the phone could not do for the words, said at once. */
function Trouble() {
  const t = useWords(text)
  const full = useSubmit((store) => store.full)
  const damaged = useSubmit((store) => store.damaged)
  if (full) return <Notice live icon="warn" title={t.full} className="mt2" />
  if (damaged) return <Notice live icon="warn" title={t.damaged} className="mt2" />
  return null
}

interface SubmitFormProps {
  /** Before everything but the telephone: what the house already knows of. */
  readonly top?: ReactNode
}

export function SubmitForm({ top }: SubmitFormProps) {
  const t = useWords(text)
  const home = useHome()
  const places = usePlaces(home)
  // What comes and goes has a room of its own: put straight into this list it would send all that follows anew.
  return (
    <>
      <View>
        <DangerCard home={home} />
        {top}
        <Trouble />
        <DraftsNote />
      </View>
      <KindRow />
      <View>
        <CategoryGrid closed={closedIn(places)} />
      </View>
      <View>{home?.verified && <AboutStaff home={home} />}</View>
      <Name>{t.what}</Name>
      <View>
        <WordsField />
      </View>
      <DraftPhotos />
      <View>{home && <PlaceCell home={home} places={places} />}</View>
      <View>{home?.verified && <SimilarCard home={home} />}</View>
      <PrivacyChoice building={buildingIn(places, home)} />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Problem } from '#contract/problems'
import type { HomeView } from '#contract/session'
import type { SimilarList } from '#contract/similar'
import { type CategoryId, FACILITY_CATEGORIES } from '#domain/tickets/categories'
import { instant } from '#domain/time'
import { labels } from '../../labels'
import { call } from '../../lib/call'
import { day } from '../../lib/format'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button, TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { useSubmit } from './draft-store'
import { text } from './text'

type Similar = SimilarList['items'][number]

/** For what the building shares: somebody may have said it already, and one more voice weighs more than one more paper. */
export function SimilarCard({ home }: { readonly home: HomeView }) {
  const kind = useSubmit((store) => store.draft.kind)
  const categoryId = useSubmit((store) => store.draft.categoryId)
  const shared =
    (kind === 'complaint' || kind === 'repair') &&
    categoryId !== null &&
    FACILITY_CATEGORIES.includes(categoryId)
  if (!shared) return null
  return <Offer key={`${home.houseId} ${categoryId}`} home={home} categoryId={categoryId} />
}

interface OfferProps {
  readonly home: HomeView
  readonly categoryId: CategoryId
}

/** More than these nobody reads before writing. */
const MOST = 3

function Offer({ home, categoryId }: OfferProps) {
  const [refused, setRefused] = useState<readonly string[]>([])
  const found = useAnswer(`${home.houseId} ${categoryId}`, () =>
    call(endpoints.listSimilarTickets, { query: { houseId: home.houseId, categoryId } }),
  )
  // It helps and is never needed: without signal there is simply no offer.
  const items = found.state === 'ready' ? found.value.items.slice(0, MOST) : []
  return items
    .filter(({ ticketId }) => !refused.includes(ticketId))
    .map((similar) => (
      <Card
        key={similar.ticketId}
        similar={similar}
        home={home}
        onRefuse={() => setRefused((all) => [...all, similar.ticketId])}
      />
    ))
}

interface CardProps {
  readonly similar: Similar
  readonly home: HomeView
  readonly onRefuse: () => void
}

function Card({ similar, home, onRefuse }: CardProps) {
  const t = useWords(text)
  const lang = useLang()
  const category = useWords(labels).category[similar.categoryId]
  const tell = useTellProblem()
  const [key] = useState(newKey)
  const [said, setSaid] = useState(similar.endorsedByYou)
  const [problem, setProblem] = useState<Problem | null>(null)

  const endorse = async () => {
    const params = { id: similar.ticketId }
    const body = { houseId: home.houseId }
    const answer = await call(endpoints.endorseTicket, { params, body, key })
    if (answer.ok) setSaid(true)
    setProblem(answer.ok ? null : answer.problem)
  }

  const when = day(instant(similar.submittedAt), phone.now(), lang)
  return (
    <Group className="mt3 pad">
      <View className="note">
        <View className="strong ink">
          {t.similar(similar.placeLabel, similar.endorsements + 1)}
        </View>
        {t.similarWhat(category, when)}
      </View>
      {said ? (
        <View className="mt2 brand" {...access({ role: 'status', live: 'polite' })}>
          {t.endorsed}
        </View>
      ) : (
        <View className="row wrap mt2">
          <Button small kind="plain" icon="people" words={t.meToo} onTap={() => void endorse()} />
          <TextButton tone="quiet" className="ml2" words={t.notSame} onTap={onRefuse} />
        </View>
      )}
      {problem && (
        <View className="cap mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
    </Group>
  )
}

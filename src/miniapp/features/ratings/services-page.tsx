import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyRatings } from '#contract/ratings'
import { instant } from '#domain/time'
import { day } from '../../lib/format'
import { useQueue } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { back } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Group } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Page } from '../../ui/page'
import { GivenAnswer } from './given-answer'
import { ServicesQuestions } from './services-questions'
import { text as sentText } from './text-sent'
import { text } from './text-services'
import { SentNote } from './thanks'
import { useMyRatings } from './use-my-ratings'
import { useServices } from './use-services'

interface ServicesPageProps {
  readonly houseId: string
  readonly invitationId?: string | undefined
}

interface Sent {
  readonly id: string
  readonly kept: boolean
}

interface FormProps extends ServicesPageProps {
  readonly ratings: MyRatings
  readonly onSent: (sent: Sent) => void
}

function Form({ houseId, invitationId, ratings, onSent }: FormProps) {
  const t = useWords(text)
  const s = useWords(sentText)
  const { current, previous, version, without } = ratings
  const form = useServices({ houseId, invitationId, start: current, version })
  const [missing, setMissing] = useState(false)
  const submit = () => {
    const sent = form.send()
    setMissing(sent === null)
    if (sent !== null) onSent({ id: form.id, kept: sent.kept })
  }
  return (
    <Page
      title={t.servicesTitle}
      foot={<Button words={s.submit} onTap={submit} />}
      footHint={missing ? s.chooseFirst : t.editHint}
    >
      <ServicesQuestions form={form} previous={previous} without={without} />
    </Page>
  )
}

function Already({ answer }: { readonly answer: NonNullable<MyRatings['current']> }) {
  const t = useWords(text)
  const lang = useLang()
  return (
    <Page title={t.servicesTitle}>
      <View className="head">{t.already}</View>
      <View className="note mt2">
        {t.alreadyHint(day(instant(answer.submittedAt), phone.now(), lang))}
      </View>
      <Group className="mt4 pad">
        <GivenAnswer of={answer} />
      </Group>
    </Page>
  )
}

/** Six dimensions of this quarter (RES-06). */
export function ServicesPage({ houseId, invitationId }: ServicesPageProps) {
  const t = useWords(text)
  const ratings = useMyRatings(houseId === '' ? null : houseId)
  const [sent, setSent] = useState<Sent | null>(null)
  const waits = useQueue().some((item) => item.id === sent?.id)

  if (sent !== null) {
    return (
      <Page title={t.servicesTitle} foot={<Button words={t.backHome} onTap={() => void back()} />}>
        <SentNote sentence={t.servicesDone} waits={waits} kept={sent.kept} />
      </Page>
    )
  }
  if (ratings.state !== 'ready') {
    return (
      <Page title={t.servicesTitle}>
        <ListState of={ratings} cards={1}>
          {() => <View />}
        </ListState>
      </Page>
    )
  }
  const { current } = ratings.value
  if (current && phone.now() > instant(current.editableUntil)) return <Already answer={current} />
  return (
    <Form
      key={current?.id ?? 'new'}
      houseId={houseId}
      invitationId={invitationId}
      ratings={ratings.value}
      onSent={setSent}
    />
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FollowupView } from '#contract/followups'
import { instant } from '#domain/time'
import { handOver } from '../../lib/draft'
import { day, moment } from '../../lib/format'
import { outbox } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { back } from '../../lib/routes'
import { personNow } from '../../lib/session'
import { useLang, useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Confidential } from '../../ui/confidential'
import { Group } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { FollowupThanks, type Sent } from './followup-thanks'
import { Questions } from './questions'
import { saidTo, sayingsOf, saysSomething } from './sayings'
import { text } from './text'
import { listText } from './text-list'
import { useFollowups } from './use-followups'
import { useSayings } from './use-sayings'

interface FormProps {
  readonly task: FollowupView
  readonly invitationId?: string | undefined
  readonly onSent: (sent: Sent) => void
}

function Form({ task, invitationId, onSent }: FormProps) {
  const t = useWords(text)
  const list = useWords(listText)
  const lang = useLang()
  const before = task.answered
  const form = useSayings(`followup/${personNow() ?? ''}/${task.id}`, sayingsOf(before?.said ?? []))
  const [contactMe, setContactMe] = useState(before?.contactMe ?? false)
  const [missing, setMissing] = useState(false)
  const submit = () => {
    const said = saidTo(task.questions, form.said())
    setMissing(!saysSomething(said))
    if (!saysSomething(said)) return
    const sent = handOver(outbox, form.place, {
      key: form.key,
      errand: {
        kind: 'followup',
        taskId: task.id,
        body: {
          id: form.key,
          version: task.version,
          said,
          contactMe,
          ...(invitationId ? { invitationId } : {}),
        },
      },
    })
    if (sent === null) return
    const solved = form.said().solved?.choices?.[0]
    onSent({ id: form.key, kept: sent.kept, ticketId: task.ticketId, solved: solved === 'yes' })
  }
  const time = before
    ? list.changeable(moment(instant(before.editableUntil), phone.now(), lang))
    : list.until(day(instant(task.until), phone.now(), lang))
  return (
    <Page
      title={t.title}
      foot={<Button words={t.send} onTap={submit} />}
      footHint={missing ? t.missing : t.optional}
    >
      <View className="head mt1">{list.head[task.plan]}</View>
      <View className="note mt1">{`${task.homeLabel} · ${time}`}</View>
      {task.ticketWords && (
        <Group className="pad mt3">
          <View className="said words">{task.ticketWords}</View>
        </Group>
      )}
      <Questions questions={task.questions} form={form} />
      <View>
        {Object.keys(form.shown).length > 0 && (
          <Confidential contactMe={contactMe} onChange={setContactMe} />
        )}
      </View>
    </Page>
  )
}

function Gone() {
  const t = useWords(text)
  return (
    <Page title={t.title} foot={<Button words={t.home} onTap={() => void back()} />}>
      <Notice icon="check" title={t.gone} words={t.goneMore} />
    </Page>
  )
}

interface FollowupPageProps {
  readonly taskId: string
  readonly invitationId?: string | undefined
}

/** RES-09: the questions of one stage. */
export function FollowupPage({ taskId, invitationId }: FollowupPageProps) {
  const t = useWords(text)
  const followups = useFollowups()
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent !== null) return <FollowupThanks sent={sent} />
  if (followups.state !== 'ready') {
    return (
      <Page title={t.title}>
        <ListState of={followups} cards={1}>
          {() => <View />}
        </ListState>
      </Page>
    )
  }
  const task = followups.value.items.find((one) => one.id === taskId)
  if (task === undefined) return <Gone />
  return <Form key={task.id} task={task} invitationId={invitationId} onSent={setSent} />
}

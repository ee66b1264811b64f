import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newsEndpoints } from '#contract/endpoints-news'
import type { DeskNotice, DeskNotices } from '#contract/notices'
import { NOTICE_TITLE, NOTICE_WORDS } from '#domain/notices/notice'
import { fits } from '#domain/words'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Pills } from '../../../ui/choice'
import { Area } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

interface NoticeSheetProps {
  readonly communityId: string
  readonly buildings: DeskNotices['buildings']
  /** null: a new one. */
  readonly notice: DeskNotice | null
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

const EVERYWHERE = 'all'

/** STF-12: written, kept, published, taken down; each step says what it means. */
export function NoticeSheet(props: NoticeSheetProps) {
  const t = useWords(text)
  const { notice, onClose } = props
  const editable = notice === null || notice.state === 'draft'
  return (
    <Sheet open title={notice?.title ?? t.write} onClose={onClose}>
      {editable ? <Draft {...props} /> : <Out {...props} notice={notice} />}
    </Sheet>
  )
}

function useSteps({ communityId, onDone }: NoticeSheetProps) {
  const { busy, problem, send } = useDeed()
  const step = async (id: string, what: 'publish' | 'withdraw', told: string) => {
    const body = { communityId, step: what }
    const ask = (key: string) => call(newsEndpoints.stepNotice, { params: { id }, body, key })
    if (await send(`notice-step.${id}`, body, ask)) onDone(told)
  }
  return { busy, problem, send, step }
}

function Draft(props: NoticeSheetProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const { communityId, buildings, notice, onDone } = props
  const { busy, problem, send, step } = useSteps(props)
  const id = useRef(notice?.id ?? newKey()).current
  const said = useRef({ title: notice?.title ?? '', words: notice?.words ?? '' })
  const [where, setWhere] = useState(notice?.buildings.map((one) => one.id) ?? [])
  const [short, setShort] = useState(false)
  const keep = async (): Promise<boolean> => {
    const { title, words } = said.current
    const wrong = !fits(title, NOTICE_TITLE) || !fits(words, NOTICE_WORDS)
    setShort(wrong)
    if (wrong) return false
    const body = { id, communityId, title, words, buildingIds: where }
    return send(`notice.${id}`, body, (key) => call(newsEndpoints.draftNotice, { body, key }))
  }
  const publish = async () => {
    if (await keep()) await step(id, 'publish', t.published)
  }
  const toggle = (key: string) => {
    if (key === EVERYWHERE) setWhere([])
    else setWhere(where.includes(key) ? where.filter((one) => one !== key) : [...where, key])
  }
  const choices = [
    { key: EVERYWHERE, words: t.everywhere },
    ...buildings.map((one) => ({ key: one.id, words: one.name })),
  ]
  const wrong = short ? t.tooShort : problem && tell(problem)
  return (
    <>
      <View className="lab">{t.noticeTitle}</View>
      <Area
        short
        edge
        label={t.noticeTitle}
        start={notice?.title}
        maxLength={NOTICE_TITLE.max}
        onType={(words) => {
          said.current.title = words
        }}
      />
      <View className="lab">{t.noticeWords}</View>
      <Area
        edge
        label={t.noticeWords}
        start={notice?.words}
        maxLength={NOTICE_WORDS.max}
        onType={(words) => {
          said.current.words = words
        }}
      />
      <View className="lab">{t.where}</View>
      <Pills
        label={t.where}
        choices={choices}
        chosen={where.length === 0 ? [EVERYWHERE] : where}
        onToggle={toggle}
      />
      {wrong && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {wrong}
        </View>
      )}
      <View className="note mt3">{t.publishHint}</View>
      <Button className="mt3" words={t.publish} busy={busy} onTap={() => void publish()} />
      <Button
        className="mt3"
        kind="plain"
        words={t.save}
        busy={busy}
        onTap={() => void keep().then((kept) => (kept ? onDone(t.kept) : undefined))}
      />
    </>
  )
}

function Out(props: NoticeSheetProps & { readonly notice: DeskNotice }) {
  const t = useWords(text)
  const tell = useTellProblem()
  const { notice } = props
  const { busy, problem, step } = useSteps(props)
  return (
    <>
      <View className="words">{notice.words}</View>
      <View className="note mt2">{t.reads(notice.reads, notice.readers)}</View>
      {problem && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      {notice.state === 'published' && (
        <>
          <View className="note mt3">{t.withdrawHint}</View>
          <Button
            className="mt3"
            kind="danger"
            words={t.withdraw}
            busy={busy}
            onTap={() => void step(notice.id, 'withdraw', t.withdrawn)}
          />
        </>
      )}
    </>
  )
}

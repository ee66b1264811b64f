import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { PostView } from '#contract/praise'
import { PRAISE_WORDS } from '#domain/praise/post'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { replace, routes } from '../../lib/routes'
import { useLang, useWords } from '../../lib/words'
import { useTellProblem } from '../../problem-text'
import { access } from '../../ui/access'
import { Button } from '../../ui/button'
import { FaceRow } from '../../ui/face-row'
import { Line } from '../../ui/field'
import { Cell, Group } from '../../ui/group'
import { Notice } from '../../ui/notice'
import type { ScoreRowProps } from '../../ui/score'
import { Sheet } from '../../ui/sheet'
import { StaffChoice } from './staff-choice'
import { text } from './text'
import { useStaffCards } from './use-staff-cards'

type Score = Parameters<ScoreRowProps['onPick']>[0]

interface WhoProps {
  readonly communityId: string
  readonly value: string | null
  readonly onPick: (staffId: string | null) => void
}

/** Somebody by name, if wanted. Without signal nobody can be named, and the rating goes all the same. */
function Who({ communityId, value, onPick }: WhoProps) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const cards = useStaffCards(communityId)
  if (cards.state !== 'ready') return null
  const named = cards.value.items.find(({ id }) => id === value)
  return (
    <>
      <Group className="mt3">
        <Cell first title={t.who} value={named?.alias ?? t.nobody} onTap={() => setOpen(true)} />
      </Group>
      <Sheet title={t.who} open={open} onClose={() => setOpen(false)}>
        <StaffChoice
          label={t.who}
          cards={cards.value}
          value={value}
          nobody={t.nobody}
          onPick={(staffId) => {
            onPick(staffId)
            setOpen(false)
          }}
        />
      </Sheet>
    </>
  )
}

function usePraise(post: PostView) {
  const t = useWords(text)
  const tell = useTellProblem()
  const [id] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [againAt, setAgainAt] = useState<string | null>(null)
  const send = async (score: Score | null, words: string, staffId: string | null) => {
    if (busy) return
    if (score === null) return setTrouble(t.pick)
    setBusy(true)
    const body = { id, score, words: words.trim(), ...(staffId === null ? {} : { staffId }) }
    const answer = await call(endpoints.praisePost, { params: { id: post.id }, body })
    setBusy(false)
    if (answer.ok) return setAgainAt(answer.value.againAt)
    const { code } = answer.problem
    const lost = code === 'offline' || code === 'interrupted'
    return setTrouble(lost ? t.unsent : tell(answer.problem))
  }
  return { busy, trouble, againAt, send }
}

/** Five faces, a line and a name if wanted; the id is made once, so that a tap sent again is one rating. */
export function PraiseForm({ post }: { readonly post: PostView }) {
  const t = useWords(text)
  const lang = useLang()
  const [score, setScore] = useState<Score | null>(null)
  const [staffId, setStaffId] = useState<string | null>(null)
  const words = useRef('')
  const { busy, trouble, againAt, send } = usePraise(post)
  if (againAt !== null) {
    const when = moment(instant(againAt), phone.now(), lang)
    return (
      <Notice
        live
        icon="check"
        title={t.thanks}
        words={t.thanksHint(when)}
        action={t.home}
        onAction={() => void replace(routes.home())}
      />
    )
  }
  return (
    <>
      <View className="lab">{t.how}</View>
      <FaceRow label={t.how} value={score} onPick={setScore} />
      <View className="lab">{t.words}</View>
      <Line
        label={t.words}
        placeholder={t.wordsHint}
        maxLength={PRAISE_WORDS.max}
        onType={(typed) => {
          words.current = typed
        }}
      />
      <View>
        <Who communityId={post.communityId} value={staffId} onPick={setStaffId} />
      </View>
      <View>
        {trouble !== null && (
          <View className="note mt3" {...access({ role: 'alert' })}>
            {trouble}
          </View>
        )}
      </View>
      <Button
        className="mt4"
        words={t.send}
        busy={busy}
        onTap={() => void send(score, words.current, staffId)}
      />
    </>
  )
}

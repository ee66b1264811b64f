import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AwardCandidate, AwardPage } from '#contract/awards'
import { newsEndpoints } from '#contract/endpoints-news'
import type { StaffSeat } from '#contract/session'
import { AWARD_WORDS } from '#domain/recognition/award'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { access } from '../../../ui/access'
import { Button, TextButton } from '../../../ui/button'
import { Area } from '../../../ui/field'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { text } from './text'

interface ConfirmProps {
  readonly communityId: string
  readonly month: string
  readonly one: AwardCandidate
  readonly onClose: () => void
  readonly onDone: () => void
}

function Confirm({ communityId, month, one, onClose, onDone }: ConfirmProps) {
  const t = useWords(text)
  const tell = useTellProblem()
  const { busy, problem, send } = useDeed()
  const id = useRef(newKey()).current
  const words = useRef('')
  const confirm = async () => {
    const { kind, staffId } = one
    const body = { id, communityId, kind, month, staffId, words: words.current }
    const slot = `award.${month}.${kind}`
    if (await send(slot, body, (key) => call(newsEndpoints.confirmAward, { body, key }))) onDone()
  }
  return (
    <Sheet open title={`${t.award[one.kind]} · ${one.staffName}`} onClose={onClose}>
      <View className="note">{t.confirmHint}</View>
      <View className="lab">{t.awardWords}</View>
      <Area
        short
        edge
        label={t.awardWords}
        maxLength={AWARD_WORDS.max}
        onType={(said) => {
          words.current = said
        }}
      />
      {problem && (
        <View className="note mt2" {...access({ role: 'alert' })}>
          {tell(problem)}
        </View>
      )}
      <Button className="mt4" words={t.confirm} busy={busy} onTap={() => void confirm()} />
    </Sheet>
  )
}

const partsOf = (month: string): [number, number] => {
  const [year = 0, n = 0] = month.split('-').map(Number)
  return [year, n]
}

interface CandidatesProps {
  readonly page: AwardPage
  readonly onChoose: (one: AwardCandidate) => void
}

function Candidates({ page, onChoose }: CandidatesProps) {
  const t = useWords(text)
  const { candidates, history, month } = page
  if (candidates.length === 0) return <View className="note mt3">{t.noCandidates}</View>
  const isTaken = (kind: AwardCandidate['kind']) =>
    history.some((one) => one.kind === kind && one.month === month)
  return (
    <Group className="mt3">
      {candidates.map((one, n) => (
        <Cell
          key={`${one.kind}${one.staffId}`}
          first={n === 0}
          title={`${t.award[one.kind]} · ${one.staffName}`}
          note={t.praised(one.praised, one.contacts, one.low.toFixed(0))}
          {...(isTaken(one.kind) ? { value: t.given } : { onTap: () => onChoose(one) })}
        />
      ))}
    </Group>
  )
}

/** STF-10: the manager looks at three of each kind and confirms one; there is no list of the others. */
export function Awards({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const { communityId } = seat
  const [month, setMonth] = useState<string | undefined>()
  const [chosen, setChosen] = useState<AwardCandidate | null>(null)
  const { words: told, tell } = useTold()
  const page = useAnswer(`awards/${communityId}/${month ?? ''}`, () =>
    call(newsEndpoints.listAwardCandidates, {
      query: month === undefined ? { communityId } : { communityId, month },
    }),
  )
  return (
    <ListState of={page}>
      {(value) => {
        const at = value.months.indexOf(value.month)
        const step = (to: string | undefined, words: string) => (
          <TextButton words={words} disabled={to === undefined} onTap={() => to && setMonth(to)} />
        )
        return (
          <>
            <View className="row between wrap">
              <View className="title">{t.month(...partsOf(value.month))}</View>
              <View className="row">
                {step(value.months[at + 1], t.earlier)}
                {step(value.months[at - 1], t.later)}
              </View>
            </View>
            <View className="note">{t.lead}</View>
            <Told words={told} />
            <Candidates page={value} onChoose={setChosen} />
            {value.history.length > 0 && <Section name={t.history} />}
            <Group>
              {value.history.map((one, n) => (
                <Cell
                  key={one.id}
                  first={n === 0}
                  title={`${t.award[one.kind]} · ${one.staffName}`}
                  note={[t.month(...partsOf(one.month)), one.words].filter(Boolean).join(' · ')}
                />
              ))}
            </Group>
            {chosen !== null && (
              <Confirm
                communityId={communityId}
                month={value.month}
                one={chosen}
                onClose={() => setChosen(null)}
                onDone={() => {
                  setChosen(null)
                  tell(t.confirmed)
                  void page.reload()
                }}
              />
            )}
          </>
        )
      }}
    </ListState>
  )
}

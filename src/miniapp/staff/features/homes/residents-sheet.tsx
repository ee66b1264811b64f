import { View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { HouseResidents } from '#contract/households'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { Told } from '../../ui/told'
import styles from './homes.module.css'
import type { House } from './rows'
import { text } from './text-leaving'
import { useLeaving } from './use-leaving'

type Resident = HouseResidents['items'][number]

interface RowProps {
  readonly one: Resident
  readonly first: boolean
  readonly busy: boolean
  readonly asked: boolean
  readonly onAsk: () => void
  readonly onEnd: () => void
  readonly onLink: (taskId: string) => void
}

function Row({ one, first, busy, asked, onAsk, onEnd, onLink }: RowProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const on = (at: string) => day(instant(at), phone.now(), lang)
  const { exit, movedOutAt } = one
  return (
    <View
      className={`${styles.row} ${first ? styles.first : ''}`}
      {...access({ role: 'listitem' })}
    >
      <View className="strong">
        {t.who(one.name, labelOf(l.residentRole, one.role, l.unknown))}
      </View>
      <View className="note">
        {movedOutAt === null ? t.since(on(one.movedInAt)) : t.left(on(movedOutAt))}
      </View>
      {movedOutAt === null && !asked && (
        <Button
          small
          kind="plain"
          className="mt2"
          words={t.end}
          label={t.endLabel(one.name)}
          onTap={onAsk}
        />
      )}
      {asked && (
        <View className="mt2">
          <View className="note">{t.endWarn}</View>
          <Button small className="mt2" words={t.endGo} busy={busy} onTap={onEnd} />
        </View>
      )}
      {exit?.answered && <View className="note">{t.answered}</View>}
      {exit && !exit.answered && (
        <Button
          small
          kind="plain"
          className="mt2"
          words={t.link}
          label={t.linkLabel(one.name, on(exit.until))}
          busy={busy}
          onTap={() => onLink(exit.taskId)}
        />
      )}
    </View>
  )
}

interface ResidentsSheetProps {
  readonly communityId: string
  readonly house: House
  readonly onClose: () => void
}

/** Who lives there; somebody moved out; the one-time link to the exit questions. */
export function ResidentsSheet({ communityId, house, onClose }: ResidentsSheetProps) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const [asked, setAsked] = useState<string | null>(null)
  const found = useAnswer(`residents:${house.houseId}`, () =>
    call(deskEndpoints.listHouseResidents, {
      params: { id: house.houseId },
      query: { communityId },
    }),
  )
  const { busy, problem, told, link, end, copyLink } = useLeaving(communityId, found.reload)
  return (
    <Sheet open title={t.title(house.label)} onClose={onClose}>
      <Told words={told} />
      {problem && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {tellProblem(problem)}
        </View>
      )}
      {link !== null && (
        <View {...access({ role: 'status', live: 'polite' })}>
          <View className="note">{t.linkHint}</View>
          <View className="words num">{link}</View>
        </View>
      )}
      <ListState
        of={found}
        cards={1}
        empty={({ items }) =>
          items.length === 0 ? <View className="note">{t.nobody}</View> : null
        }
      >
        {({ items }) => (
          <View {...access({ role: 'list' })}>
            {items.map((one, n) => (
              <Row
                key={one.residencyId}
                one={one}
                first={n === 0}
                busy={busy}
                asked={asked === one.residencyId}
                onAsk={() => setAsked(one.residencyId)}
                onEnd={() => {
                  setAsked(null)
                  void end(one.residencyId)
                }}
                onLink={(taskId) => void copyLink(taskId)}
              />
            ))}
          </View>
        )}
      </ListState>
    </Sheet>
  )
}

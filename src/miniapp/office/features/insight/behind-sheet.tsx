import { View } from '@tarojs/components'
import { useState } from 'react'
import { insightEndpoints } from '#contract/endpoints-insight'
import type { AnswersQuery, BehindQuery, FiguresQuery, TicketsBehind } from '#contract/insight'
import { call } from '../../../lib/call'
import { go, routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { TextButton } from '../../../ui/button'
import { Cell, Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { type Defined, defineText } from '../../lib/text-define'
import { text } from './text'

/** What was tapped: how it is counted, and which tickets or scores stand behind it. */
export interface Opened {
  readonly of: Defined
  readonly figure?: BehindQuery['figure'] | undefined
  readonly cell?: string | undefined
  readonly metric?: AnswersQuery['metric'] | undefined
  readonly dimension?: string | undefined
  readonly filledBy?: 'staff' | undefined
}

export type Open = (opened: Opened) => void

function Tickets({
  asked,
  figure,
  cell,
}: { asked: FiguresQuery } & Pick<Opened, 'figure' | 'cell'>) {
  const t = useWords(text)
  const [later, setLater] = useState<TicketsBehind['items']>([])
  const [next, setNext] = useState<number | null | undefined>()
  const query = { ...asked, figure: figure ?? 'replied', ...(cell === undefined ? {} : { cell }) }
  const first = useAnswer(JSON.stringify(query), () =>
    call(insightEndpoints.listTicketsBehind, { query }),
  )
  const more = async (offset: number) => {
    const answer = await call(insightEndpoints.listTicketsBehind, { query: { ...query, offset } })
    if (!answer.ok) return
    setLater([...later, ...answer.value.items])
    setNext(answer.value.nextOffset)
  }
  return (
    <ListState of={first} cards={1}>
      {(value) => {
        const offset = next === undefined ? value.nextOffset : next
        return (
          <>
            <View className="note num">{t.count(value.n, value.met)}</View>
            <Group className="mt2">
              {[...value.items, ...later].map(({ met, ticket }, n) => (
                <Cell
                  key={ticket.id}
                  first={n === 0}
                  icon={met ? 'check' : 'warn'}
                  title={ticket.words}
                  note={`${ticket.receiptNo} · ${ticket.placeLabel}`}
                  onTap={() => void go(routes.deskTicket(ticket.id))}
                />
              ))}
            </Group>
            {offset !== null && <TextButton words={t.moreRows} onTap={() => void more(offset)} />}
          </>
        )
      }}
    </ListState>
  )
}

function Scores({ asked, opened }: { readonly asked: FiguresQuery; readonly opened: Opened }) {
  const { metric, dimension, filledBy } = opened
  const t = useWords(text)
  const query = {
    ...asked,
    metric: metric ?? 'nps',
    ...(dimension && { dimension }),
    ...(filledBy && { filledBy }),
  }
  const rows = useAnswer(JSON.stringify(query), () =>
    call(insightEndpoints.listAnswersBehind, { query }),
  )
  return (
    <ListState of={rows} cards={1}>
      {(value) =>
        value.hidden ? (
          <View className="note">{t.hidden}</View>
        ) : (
          <Group>
            {value.rows.map(({ month, score, n }, place) => (
              <Cell
                key={`${month} ${score}`}
                first={place === 0}
                title={t.scores(score, n)}
                value={t.period(month)}
              />
            ))}
          </Group>
        )
      }
    </ListState>
  )
}

interface SheetProps {
  readonly opened: Opened | null
  readonly asked: FiguresQuery
  readonly onClose: () => void
}

/** Every figure says how it is counted and opens the rows behind it; answers without person or home, homes not at all. */
export function BehindSheet({ opened, asked, onClose }: SheetProps) {
  const d = useWords(defineText)
  if (opened === null) return null
  const { name, how } = d[opened.of]
  return (
    <Sheet title={name} open onClose={onClose}>
      <View className="note">{how}</View>
      <View className="mt3">
        {opened.metric && <Scores asked={asked} opened={opened} />}
        {opened.figure && <Tickets asked={asked} figure={opened.figure} cell={opened.cell} />}
      </View>
    </Sheet>
  )
}

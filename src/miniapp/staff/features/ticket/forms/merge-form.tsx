import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { TicketRow } from '#contract/tickets'
import { isOpen } from '#domain/tickets/status'
import { NOTE } from '#domain/tickets/steps'
import { fits } from '#domain/words'
import { call } from '../../../../lib/call'
import { later } from '../../../../lib/timer'
import { useAnswer } from '../../../../lib/use-answer'
import { useWords } from '../../../../lib/words'
import { SearchField } from '../../../../ui/field'
import { ListState } from '../../../../ui/list-state'
import { PickList } from '../../../ui/pick-list'
import { text as ticketText } from '../text'
import { FormFrame, Label, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** T16: into another open ticket of the community, with a sentence for the resident. */
export function MergeForm(props: FormProps) {
  const t = useWords(text)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, 'merge')
  const [parentId, setParentId] = useState<string | null>(null)
  const send = () => {
    const words = form.words('words')
    const unsaid = fits(words, NOTE) ? null : (refusal.note ?? '')
    void form.submit(parentId === null ? t.pickParent : unsaid, (seen) =>
      props.work.transit('merge', { words, ...(parentId === null ? {} : { parentId }) }, seen),
    )
  }
  return (
    <FormFrame form={form} onSend={send}>
      <Label words={t.parent} />
      <ParentSearch {...props} parentId={parentId} onPick={setParentId} />
      <WordsField
        form={form}
        field="words"
        label={t.mergeWords}
        placeholder={t.mergePlaceholder}
        maxLength={NOTE.max}
      />
    </FormFrame>
  )
}

interface ParentSearchProps extends FormProps {
  readonly parentId: string | null
  readonly onPick: (id: string) => void
}

const TYPING = 400
const FEW = 6

function ParentSearch({ ticket, parentId, onPick }: ParentSearchProps) {
  const t = useWords(text)
  const [q, setQ] = useState('')
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const look = (words: string) => {
    stop.current()
    setQ(words.trim())
  }
  const found = useAnswer(q === '' ? null : `parents:${ticket.id}:${q}`, () =>
    call(deskEndpoints.listDesk, { query: { communityId: ticket.communityId, q, limit: FEW } }),
  )
  return (
    <View>
      <SearchField
        placeholder={t.parentSearch}
        onSearch={look}
        onType={(words) => {
          stop.current()
          stop.current = later(TYPING, () => look(words))
        }}
      />
      {q !== '' && (
        <View className="mt2">
          <ListState
            of={found}
            cards={1}
            empty={({ items }) =>
              othersOf(items, ticket.id).length === 0 ? (
                <View className="note">{t.noParent}</View>
              ) : null
            }
          >
            {({ items }) => (
              <PickList
                label={t.parent}
                picks={othersOf(items, ticket.id).map((row) => ({
                  key: row.id,
                  title: row.words,
                  note: row.receiptNo,
                }))}
                value={parentId}
                onPick={onPick}
              />
            )}
          </ListState>
        </View>
      )}
    </View>
  )
}

const othersOf = (rows: readonly TicketRow[], id: string): readonly TicketRow[] =>
  rows.filter((row) => row.id !== id && isOpen(row.state))

import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ReplyList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { uuidv7 } from '#domain/ids'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Area } from '../../../ui/field'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { Fault, Labelled } from './parts'
import { text as common } from './text'
import { text } from './text-replies'

type Item = ReplyList['items'][number]

interface ReplyProps {
  readonly communityId: string
  /** null: a new one. */
  readonly item: Item | null
  readonly onDone: (list: ReplyList) => void
  readonly onClose: () => void
}

/** One saved reply: its words, and every wording that it had. */
function ReplySheet({ communityId, item, onDone, onClose }: ReplyProps) {
  const c = useWords(common)
  const t = useWords(text)
  const id = useRef(item?.id ?? uuidv7(phone.now(), phone.randomBytes(10)))
  const [title, setTitle] = useState(item?.title ?? '')
  const [words, setWords] = useState(item?.words ?? '')
  const { busy, problem, run } = useDeed()
  const params = { id: id.current }
  const save = async () => {
    const body = { communityId, title, words }
    const ask = (key: string) => call(adminEndpoints.saveReply, { params, body, key })
    const list = await run(`reply.${id.current}`, body, ask)
    if (list) onDone(list)
  }
  const retire = async () => {
    const body = { communityId }
    const ask = (key: string) => call(adminEndpoints.retireReply, { params, body, key })
    const list = await run(`retire.${id.current}`, body, ask)
    if (list) onDone(list)
  }
  return (
    <Sheet open title={item?.title ?? t.make} onClose={onClose}>
      {!item?.retired && (
        <View>
          <Labelled label={t.title} start={title} max={20} onType={setTitle} />
          <View className="lab mt3">{t.words}</View>
          <Area edge label={t.words} start={words} maxLength={1000} onType={setWords} />
          <View className="cap mt1">{t.hint}</View>
          <Fault problem={problem} />
          <Button className="mt4" busy={busy} words={c.save} onTap={() => void save()} />
        </View>
      )}
      {item && !item.retired && (
        <Button
          className="mt3"
          kind="danger"
          busy={busy}
          words={t.retire}
          onTap={() => void retire()}
        />
      )}
      {item && item.history.length > 0 && <Section name={t.history} />}
      {item?.history.map((one) => (
        <View key={one.version} className="mt2">
          <View className="cap num">{t.until(one.version, one.title)}</View>
          <View className="said">{one.words}</View>
        </View>
      ))}
    </Sheet>
  )
}

/** What the desk answers with again and again; reworded in versions, retired and never lost. */
export function RepliesPart({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const [open, setOpen] = useState<{ readonly item: Item | null } | null>(null)
  const replies = useAnswer(`replies/${communityId}`, () =>
    call(adminEndpoints.listReplies, { query: { communityId } }),
  )
  const noteOf = ({ retired, version, words }: Item) =>
    retired ? t.retired : `${t.version(version)} ${words.slice(0, 24)}`
  return (
    <ListState of={replies} cards={3}>
      {({ items }) => (
        <View>
          <Button words={t.make} onTap={() => setOpen({ item: null })} />
          <Group className="mt4">
            {items.map((item, n) => (
              <Cell
                key={item.id}
                first={n === 0}
                title={item.title}
                note={noteOf(item)}
                onTap={() => setOpen({ item })}
              />
            ))}
          </Group>
          {open && (
            <ReplySheet
              communityId={communityId}
              item={open.item}
              onDone={(list) => {
                setOpen(null)
                if (replies.state === 'ready') replies.replace(list)
              }}
              onClose={() => setOpen(null)}
            />
          )}
        </View>
      )}
    </ListState>
  )
}

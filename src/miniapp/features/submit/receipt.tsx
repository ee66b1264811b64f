import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { TicketView } from '#contract/tickets'
import { call } from '../../lib/call'
import type { Item } from '../../lib/outbox/errand'
import { outbox, useDelivered, useTicketQueue } from '../../lib/outbox/use-outbox'
import { phone } from '../../lib/platform/phone'
import { useHome } from '../../lib/session'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Group } from '../../ui/group'
import { Icon } from '../../ui/icon'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { KeptReceipt, RefusedReceipt } from './receipt-kept'
import { ReceiptLines, useReplyBy } from './receipt-lines'
import styles from './submit.module.css'
import { text } from './text'

const submissionIn = (queue: readonly Item[]): Item | undefined =>
  queue.find((item) => item.errand.kind === 'ticket')

/** What became of a submission: on its way, refused, or received with its number and its promises. */
export function Receipt({ id }: { readonly id: string }) {
  const item = submissionIn(useTicketQueue(id))
  if (item?.state === 'waiting') return <KeptReceipt item={item} />
  if (item?.state === 'stuck') return <RefusedReceipt item={item} />
  return (
    <>
      {item && <LostPhotos item={item} />}
      <Received id={id} />
    </>
  )
}

function LostPhotos({ item }: { readonly item: Item }) {
  const t = useWords(text)
  const lost = item.photos.filter((photo) => photo.lost).length
  return (
    <Notice
      live
      icon="camera"
      className="mt2"
      title={t.lostPhotos(lost)}
      action={t.understood}
      onAction={() => void outbox.remove(item.id)}
    />
  )
}

function Received({ id }: { readonly id: string }) {
  const ticket = useAnswer(id, () => call(endpoints.getTicket, { params: { id } }))
  useDelivered((item) => {
    if (item.lane.endsWith(id)) void ticket.reload()
  })
  return <ListState of={ticket}>{(shown) => <Shown ticket={shown} />}</ListState>
}

function Shown({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const home = useHome()
  const replyBy = useReplyBy(ticket)
  return (
    <>
      <View className={styles.tick}>
        <Icon name="check" />
      </View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        <View>{t.received}</View>
        {replyBy && <View>{t.replyBy(replyBy)}</View>}
      </View>
      <View className="note mt2">{t.onDesk}</View>
      <ReceiptLines ticket={ticket} />
      <Group className="mt3">
        <ReceiptNo receiptNo={ticket.receiptNo} />
      </Group>
      {home && (
        <View className="cap mt3">
          {t.emergency}
          <Text className="strong ink">{home.hotlinePhone}</Text>
          {t.stop}
        </View>
      )}
    </>
  )
}

function ReceiptNo({ receiptNo }: { readonly receiptNo: string }) {
  const t = useWords(text)
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await phone.copy(receiptNo)) ? t.copied : t.copyFailed)
  return (
    <View className={`row wrap ${styles.number}`}>
      <View className={styles.what}>{t.receiptNo}</View>
      <View className="num">{receiptNo}</View>
      <TextButton words={t.copy} label={`${t.copy} ${receiptNo}`} onTap={() => void copy()} />
      <View className="sr" {...access({ role: 'status', live: 'polite' })}>
        {said}
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { PHOTOS } from '#domain/tickets/draft'
import type { QueuedPhoto } from '../../lib/outbox/errand'
import { phone } from '../../lib/platform/phone'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Composer } from '../../ui/composer'
import { PhotoRow } from '../../ui/photo-row'
import { newPhotos, openMessage } from './message-draft'
import { text } from './text-track'

/** Addresses of photos on this phone, by their place on the shelf. */
function useUrls(photos: readonly QueuedPhoto[]): Readonly<Record<string, string>> {
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let wanted = true
    const show = async (ref: string) => {
      const url = await phone.photos.url(ref)
      if (wanted && url !== null) setUrls((known) => ({ ...known, [ref]: url }))
    }
    for (const { ref } of photos) void show(ref)
    return () => {
      wanted = false
    }
  }, [photos])
  return urls
}

/** The composer of the thread. What is typed lies on the phone at once and survives a kill. */
export function ThreadFoot({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const message = useMemo(() => openMessage(ticket.id), [ticket.id])
  const [photos, setPhotos] = useState(message.photos)
  const [said, setSaid] = useState<string | null>(null)
  const urls = useUrls(photos)

  const keep = (next: readonly QueuedPhoto[]) => {
    message.setPhotos(next)
    setPhotos(next)
  }
  const take = async () => {
    const taken = await phone.photos.take(PHOTOS.max - photos.length)
    keep([...photos, ...newPhotos(taken.refs)])
    if (taken.full) setSaid(t.photosFull)
    else setSaid(taken.unreadable > 0 ? t.unreadable(taken.unreadable) : null)
  }
  const remove = (ref: string) => {
    keep(photos.filter((photo) => photo.ref !== ref))
    void phone.photos.drop(ref)
  }
  const send = async (words: string) => {
    const sent = message.send(words)
    if (sent === null) {
      setSaid(t.signInFirst)
      return false
    }
    setPhotos([])
    setSaid(sent === 'unkept' ? t.storageFull : null)
    return true
  }

  return (
    <View>
      {said && (
        <View className="note" {...access({ role: 'status', live: 'polite' })}>
          {said}
        </View>
      )}
      {photos.length > 0 && (
        <PhotoRow
          photos={photos.map(({ ref }) => ({ key: ref, url: urls[ref] ?? '' }))}
          most={PHOTOS.max}
          onAdd={() => void take()}
          onRemove={remove}
        />
      )}
      <Composer
        placeholder={ticket.state === 'pending_resident' ? t.answerPlaceholder : t.placeholder}
        start={message.words}
        maxLength={1000}
        hasPhotos={photos.length > 0}
        onType={message.say}
        onPhoto={photos.length < PHOTOS.max ? () => void take() : undefined}
        onSend={send}
      />
    </View>
  )
}

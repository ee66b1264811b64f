import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MyData, PARTS } from '../../features/my-data/my-data'
import { text } from '../../features/my-data/text'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { NoHome } from '../../ui/no-home'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'

export default function MyDataPage() {
  const t = useWords(text)
  const { open } = useRouter().params
  const person = useSession((session) => session.me?.personId ?? null)
  const [gone, setGone] = useState(false)
  const start = PARTS.find((part) => part === open) ?? null
  if (gone) {
    return (
      <Page title={t.title}>
        <Notice live icon="check" title={t.deleted} />
      </Page>
    )
  }
  return (
    <Page title={t.title}>
      {person === null ? (
        <NoHome />
      ) : (
        <MyData person={person} start={start} onGone={() => setGone(true)} />
      )}
    </Page>
  )
}

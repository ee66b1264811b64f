import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { PostList as List } from '#contract/praise'
import type { StaffSeat } from '#contract/session'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { pictured } from '../../../ui/access'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import styles from './posts.module.css'
import { postAddress, qrPicture } from './sheet'
import { text } from './text'

type Post = List['items'][number]

/** One post's sheet: its name, the code to scan, and the code to type. */
function PostSheet({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const t = useWords(text)
  const picture = qrPicture(postAddress(phone.origin(), post.code))
  return (
    <Sheet open title={post.name} onClose={onClose}>
      <View className={styles.sheet}>
        <View className="title">{post.name}</View>
        <Image className={styles.code ?? ''} src={picture} {...pictured(t.alt(post.name))} />
        <View>{t.scan}</View>
        <View className="num">{t.code(post.code)}</View>
      </View>
      <View className="note mt3">{t.printHint}</View>
      {post.words.length > 0 && (
        <>
          <Section name={t.words} />
          <Group>
            {[...new Set(post.words)].map((words, n) => (
              <Cell key={words} first={n === 0} title={words} />
            ))}
          </Group>
        </>
      )}
    </Sheet>
  )
}

function Mine({ mine }: Pick<List, 'mine'>) {
  const t = useWords(text)
  if (mine.n === 0) return null
  return (
    <View className="note mt2">
      {mine.mean === null ? t.mineFew(mine.n) : t.mine(mine.mean.toFixed(2), mine.n)}
    </View>
  )
}

/** RES-07 at the desk: posts, their codes to print, their sums from ten persons on. */
export function PostList({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const { communityId } = seat
  const [chosen, setChosen] = useState<Post | null>(null)
  const noteOf = ({ mean, n }: Post) => (mean === null ? t.few(n) : t.sum(mean.toFixed(2), n))
  const posts = useAnswer(`posts/${communityId}`, () =>
    call(deskEndpoints.listPosts, { query: { communityId } }),
  )
  return (
    <ListState
      of={posts}
      empty={({ items }) =>
        items.length === 0 ? <Notice icon="qr" title={t.none} words={t.noneHint} /> : null
      }
    >
      {({ items, mine }) => (
        <>
          <View className="note">{t.lead}</View>
          <Mine mine={mine} />
          <Group className="mt3">
            {items.map((post, n) => (
              <Cell
                key={post.id}
                first={n === 0}
                icon="qr"
                title={post.name}
                note={noteOf(post)}
                label={t.sheetFor(post.name, noteOf(post))}
                onTap={() => setChosen(post)}
              />
            ))}
          </Group>
          {chosen !== null && <PostSheet post={chosen} onClose={() => setChosen(null)} />}
        </>
      )}
    </ListState>
  )
}

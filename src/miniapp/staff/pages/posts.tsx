import { routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { PostList } from '../features/posts/post-list'
import { text } from '../features/posts/text'
import { SeatPage } from '../ui/seat-page'

export default function DeskPostsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={routes.deskPosts()}>
      {(seat) => (
        <Page title={t.title}>
          <PostList key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}

import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'
import { PostList } from '../features/posts/post-list'
import { text } from '../features/posts/text'
import { staffRoutes } from '../lib/routes'
import { SeatPage } from '../ui/seat-page'

export default function DeskPostsPage() {
  const t = useWords(text)
  return (
    <SeatPage title={t.title} here={staffRoutes.posts()}>
      {(seat) => (
        <Page title={t.title}>
          <PostList key={seat.staffId} seat={seat} />
        </Page>
      )}
    </SeatPage>
  )
}

import { useRouter } from '@tarojs/taro'
import { codeIn } from '../../features/praise/post-code'
import { PraisePost } from '../../features/praise/praise-post'
import { text } from '../../features/praise/text'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

/** Opened by the code on a wall: `post` in a browser, `scene` in WeChat. */
export default function PraisePostPage() {
  const t = useWords(text)
  const code = codeIn(useRouter<{ post?: string; scene?: string }>().params)
  return (
    <Page title={t.title}>
      <PraisePost key={code} code={code} />
    </Page>
  )
}

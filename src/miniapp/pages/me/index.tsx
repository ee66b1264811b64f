import { useDidShow } from '@tarojs/taro'
import { Account } from '../../features/me/account'
import { MeHead } from '../../features/me/me-head'
import { MyThings } from '../../features/me/my-things'
import { Settings } from '../../features/me/settings'
import { text } from '../../features/me/text'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

export default function MePage() {
  const t = useWords(text)
  const signedIn = useSession((session) => session.me !== null)
  useDidShow(() => void useSession.getState().refresh())
  return (
    <Page title={t.title} tab="me">
      <MeHead />
      {signedIn && <MyThings />}
      <Settings />
      <Account />
    </Page>
  )
}

import { useRouter } from '@tarojs/taro'
import { codeBrought } from '../../features/enter/bind-form'
import { Homes } from '../../features/enter/homes'
import { SignIn } from '../../features/enter/sign-in'
import { text } from '../../features/enter/text'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

export default function HomesPage() {
  const t = useWords(text)
  const code = codeBrought(useRouter().params)
  const signedIn = useSession((session) => session.me !== null)
  return (
    <Page title={t.homes}>
      {signedIn ? <Homes code={code} /> : <SignIn onDone={() => undefined} />}
    </Page>
  )
}

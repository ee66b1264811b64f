import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { SignIn } from '../../features/enter/sign-in'
import { text } from '../../features/enter/text'
import { Welcome } from '../../features/enter/welcome'
import { ownAddress, replace, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Page } from '../../ui/page'

/** Where somebody who has just come in goes: to what they wanted, to their desk, or to the home that is still missing. */
function whereNext(next: string | null): string {
  if (next !== null) return next
  const { me } = useSession.getState()
  if (me !== null && me.homes.length === 0)
    return me.seats.length > 0 ? routes.desk() : routes.homes()
  return routes.home()
}

export default function EnterPage() {
  const t = useWords(text)
  const { next } = useRouter().params
  return (
    <Page title={t.enterTitle} heading="own">
      <Welcome />
      <View className="mt6">
        <SignIn onDone={() => void replace(whereNext(ownAddress(next)))} />
      </View>
    </Page>
  )
}

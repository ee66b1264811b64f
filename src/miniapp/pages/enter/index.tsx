import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { codeBrought } from '../../features/enter/bind-form'
import { SignIn } from '../../features/enter/sign-in'
import { text } from '../../features/enter/text'
import { Welcome } from '../../features/enter/welcome'
import { ownAddress, replace, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'

/** Where somebody who has just come in goes: to the home whose code they brought, to what they wanted, to their desk, or to the home that is still missing. */
function whereNext(next: string | null, code: string | null): string {
  if (code !== null) return routes.homes(code)
  if (next !== null) return next
  const { me } = useSession.getState()
  if (me !== null && me.homes.length === 0)
    return me.seats.length > 0 ? routes.desk() : routes.homes()
  return routes.home()
}

export default function EnterPage() {
  const t = useWords(text)
  const { params } = useRouter()
  const code = codeBrought(params)
  useDidShow(() => {
    if (code !== null && useSession.getState().me !== null) void replace(routes.homes(code))
  })
  return (
    <Page title={t.enterTitle} heading="own">
      {code !== null && <Notice className="mt2" icon="home" title={t.codeBrought} words={code} />}
      <View className={code === null ? '' : 'mt6'}>
        <Welcome />
      </View>
      <View className="mt6">
        <SignIn onDone={() => void replace(whereNext(ownAddress(params.next), code))} />
      </View>
    </Page>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { adminEndpoints } from '#contract/endpoints-admin'
import { call } from '../../../lib/call'
import { go, replace, routes } from '../../../lib/routes'
import { useSession } from '../../../lib/session'
import { useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { Fault, Labelled } from './parts'
import { text } from './text-seats'

/** Takes the seat that a code stands for; whoever is not signed in does that first. */
export function JoinView({ brought }: { readonly brought: string }) {
  const t = useWords(text)
  const signedIn = useSession((session) => session.me !== null)
  const [code, setCode] = useState(brought)
  const { busy, problem, run } = useDeed()
  if (!signedIn)
    return (
      <Notice
        icon="me"
        title={t.joinTitle}
        words={t.signInHint}
        action={t.signIn}
        onAction={() => void go(routes.enter(staffRoutes.join(brought)))}
      />
    )
  const join = async () => {
    const body = { code }
    const joined = await run('join', body, (key) => call(adminEndpoints.joinStaff, { body, key }))
    if (joined === null) return
    await useSession.getState().refresh()
    useSession.getState().chooseSeat(joined.staffId)
    await replace(routes.desk())
  }
  return (
    <View>
      <View className="note">{t.joinLead}</View>
      <Labelled label={t.joinCode} start={brought} max={20} onType={setCode} />
      <Fault problem={problem} />
      <Button className="mt4" busy={busy} words={t.join} onTap={() => void join()} />
    </View>
  )
}

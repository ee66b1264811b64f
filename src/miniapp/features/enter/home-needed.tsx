import { go, routes } from '../../lib/routes'
import { useHome, useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { text } from './text-first'

/** For somebody who is signed in and has no home that may be used, or no consent any more; nothing otherwise. */
export function HomeNeeded({ className = '' }: { readonly className?: string }) {
  const t = useWords(text)
  const home = useHome()
  const withdrawn = useSession((session) => session.me?.withdrawn === true)
  if (home?.verified) return null
  if (withdrawn) {
    return (
      <Notice
        className={className}
        icon="lock"
        title={t.withdrawnTitle}
        words={t.withdrawnMore}
        action={t.toConsent}
        onAction={() => void go(routes.myData('consent'))}
      />
    )
  }
  if (home) {
    return (
      <Notice
        className={className}
        icon="clock"
        title={`${t.waitingTitle} · ${home.label}`}
        words={t.waiting}
      />
    )
  }
  return (
    <Notice
      className={className}
      icon="home"
      title={t.notYet}
      words={t.notYetMore}
      action={t.goHomes}
      onAction={() => void go(routes.homes())}
    />
  )
}

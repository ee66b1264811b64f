import { go, routes } from '../../lib/routes'
import { useHome } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { text } from './text'

/** For somebody who is signed in and has no home that may be used yet; nothing otherwise. */
export function HomeNeeded({ className = '' }: { readonly className?: string }) {
  const t = useWords(text)
  const home = useHome()
  if (home?.verified) return null
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

import { go, routes } from '../lib/routes'
import { useSession } from '../lib/session'
import { useWords } from '../lib/words'
import { Notice } from './notice'
import { text } from './text'

/** In place of what only a signed-in person with a home can see: the one step that is missing. */
export function NoHome() {
  const t = useWords(text)
  const signedIn = useSession((session) => session.me !== null)
  if (signedIn) {
    return (
      <Notice
        icon="home"
        title={t.noHome}
        words={t.noHomeHint}
        action={t.bindHome}
        onAction={() => void go(routes.homes())}
      />
    )
  }
  return (
    <Notice
      icon="me"
      title={t.signedOut}
      words={t.signedOutHint}
      action={t.signIn}
      onAction={() => void go(routes.enter())}
    />
  )
}

import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Notice } from '../../ui/notice'
import { text } from './text'

/** For somebody who works here and has no home here. */
export function DeskDoor() {
  const t = useWords(text)
  const works = useSession((session) => (session.me?.seats.length ?? 0) > 0)
  if (!works) return null
  return (
    <Notice
      className="mt3"
      icon="saved"
      title={t.deskTitle}
      words={t.deskHint}
      action={t.desk}
      onAction={() => void go(routes.desk())}
    />
  )
}

export function SignInDoor() {
  const t = useWords(text)
  return (
    <Notice
      className="mt6"
      icon="me"
      title={t.signIn}
      words={t.signInHint}
      action={t.signIn}
      onAction={() => void go(routes.enter())}
    />
  )
}

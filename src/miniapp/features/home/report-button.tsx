import { go, routes } from '../../lib/routes'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { text } from './text'

/** The one main action of the first screen. */
export function ReportButton() {
  const t = useWords(text)
  return (
    <Button
      icon="report"
      words={t.report}
      hint={t.reportHint}
      onTap={() => void go(routes.submit())}
    />
  )
}

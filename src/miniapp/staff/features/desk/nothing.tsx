import { deskEndpoints } from '#contract/endpoints-desk'
import { instant } from '#domain/time'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Notice } from '../../../ui/notice'
import { text } from './text'
import type { Asked } from './use-desk'

interface NothingProps {
  readonly asked: Asked
  readonly onClear: () => void
}

/** An empty desk says what comes next; an empty search says how to find. */
export function Nothing({ asked, onClear }: NothingProps) {
  const t = useWords(text)
  if (asked.q) {
    return (
      <Notice
        live
        icon="search"
        className="mt2"
        title={t.nothingFound(asked.q)}
        words={t.nothingFoundHint}
        action={t.clearSearch}
        onAction={onClear}
      />
    )
  }
  if (asked.kind ?? asked.categoryId ?? asked.buildingId)
    return <Notice live icon="check" className="mt2" title={t.emptyNarrow} words={t.emptyHint} />
  const filter = asked.filter ?? 'all'
  if (filter === 'all' || filter === 'to_reply') return <AllAnswered asked={asked} />
  return <Notice live icon="check" className="mt2" title={t.empty[filter]} words={t.emptyHint} />
}

function AllAnswered({ asked: { communityId } }: { readonly asked: Asked }) {
  const t = useWords(text)
  const lang = useLang()
  const next = useAnswer(`next:${communityId}`, () =>
    call(deskEndpoints.listDesk, { query: { communityId, filter: 'all', limit: 1 } }),
  )
  const page = next.state === 'ready' ? next.value : null
  const clock = page?.items[0]?.clock
  const words =
    page && clock && clock.stoppedAt === null
      ? t.nextPromise(moment(instant(clock.dueAt), instant(page.asOf), lang))
      : t.noPromise
  return <Notice live icon="check" className="mt2" title={t.allAnswered} words={words} />
}

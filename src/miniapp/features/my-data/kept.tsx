import { View } from '@tarojs/components'
import type { MyData } from '#contract/my-data'
import { useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { text } from './text'

/** What is kept, in plain words and numbers; the export has all of it. */
export function Kept({ counts }: { readonly counts: MyData['counts'] }) {
  const t = useWords(text)
  const lines = [
    [t.tickets, counts.tickets, t.pieces],
    [t.messages, counts.messages, t.lines],
    [t.photos, counts.photos, t.pictures],
    [t.ratings, counts.ratings, t.times],
    [t.homes, counts.homes, t.places],
  ] as const
  return (
    <>
      <Section name={t.kept} />
      <Group>
        {lines.map(([title, n, tell], i) => (
          <Cell key={title} first={i === 0} title={title} value={n > 0 ? tell(n) : t.none} />
        ))}
      </Group>
      <View className="cap mt2">{t.notKept}</View>
    </>
  )
}

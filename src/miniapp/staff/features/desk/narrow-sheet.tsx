import { View } from '@tarojs/components'
import type { DeskCounts } from '#contract/desk'
import { endpoints } from '#contract/endpoints'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { type Choice, Pills } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import type { Narrow } from './narrow'
import { text } from './text'

interface NarrowSheetProps {
  readonly communityId: string
  readonly value: Narrow
  readonly counts: DeskCounts['choices']
  readonly open: boolean
  readonly onClose: () => void
  readonly onPick: (value: Narrow) => void
}

/** Kind, category and building at once, each with what it would leave; what leaves nothing is not offered. */
export function NarrowSheet(props: NarrowSheetProps) {
  const t = useWords(text)
  return (
    <Sheet title={t.narrow} open={props.open} onClose={props.onClose}>
      {props.open && <Narrowings {...props} />}
    </Sheet>
  )
}

function Narrowings({ communityId, value, counts, onClose, onPick }: NarrowSheetProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const places = useAnswer(`places:${communityId}`, () =>
    call(endpoints.listPlaces, { params: { id: communityId } }),
  )
  const buildings = places.state === 'ready' ? places.value.buildings : []
  const toggle = <K extends keyof Narrow>(by: K, key: NonNullable<Narrow[K]>) => {
    const { [by]: now, ...rest } = value
    onPick(now === key ? rest : { ...rest, [by]: key })
  }
  const choicesOf = <K extends string>(
    by: keyof Narrow,
    keys: readonly K[],
    name: (key: K) => string,
  ): readonly Choice<K>[] =>
    keys
      .map((key) => ({ key, n: counts?.[by][key] ?? 0 }))
      .filter(({ key, n }) => n > 0 || value[by] === key)
      .map(({ key, n }) => ({ key, words: t.filterWith(name(key), n) }))
  const nameOf = (id: string) => buildings.find((one) => one.id === id)?.name ?? ''
  return (
    <View>
      <View className="lab">{t.byKind}</View>
      <Pills
        label={t.byKind}
        choices={choicesOf('kind', TICKET_KINDS, (key) => l.kind[key])}
        chosen={value.kind ? [value.kind] : []}
        onToggle={(key) => toggle('kind', key)}
      />
      <View className="lab">{t.byCategory}</View>
      <Pills
        label={t.byCategory}
        choices={choicesOf('categoryId', CATEGORY_IDS, (key) => l.category[key])}
        chosen={value.categoryId ? [value.categoryId] : []}
        onToggle={(key) => toggle('categoryId', key)}
      />
      <View className="lab">{t.byBuilding}</View>
      <Pills
        label={t.byBuilding}
        choices={choicesOf(
          'buildingId',
          buildings.map(({ id }) => id),
          nameOf,
        )}
        chosen={value.buildingId ? [value.buildingId] : []}
        onToggle={(key) => toggle('buildingId', key)}
      />
      <View className="row mt4">
        <Button kind="plain" className="grow" words={t.narrowNone} onTap={() => onPick({})} />
        <Button className="grow ml3" words={t.narrowShow} onTap={onClose} />
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Options } from '../../../ui/choice'
import { Area, Line } from '../../../ui/field'
import { Group, SwitchCell } from '../../../ui/group'
import { HomePick, NoHouse, OpenOfHome, WhoPick } from './home-pick'
import { text } from './text'
import type { Reporting } from './use-report'

interface PartProps {
  readonly of: Reporting
}

interface PlaceProps extends PartProps {
  readonly communityId: string
}

/** Whose home it is about, who of it, and what stands open there already; or no home at all. */
export function HomePart({ communityId, of: { chosen, choose } }: PlaceProps) {
  const t = useWords(text)
  const { home, none, residencyId } = chosen
  const turn = () => choose({ none: !none, place: 'home' })
  return (
    <View>
      <View className="lab">{t.home}</View>
      {none ? (
        <Group>
          <SwitchCell first title={t.noHouse} on onChange={turn} />
        </Group>
      ) : (
        <HomePick
          communityId={communityId}
          home={home}
          onPick={(next) => choose({ home: next, residencyId: '' })}
        />
      )}
      {home === null && !none && <NoHouse onTap={turn} />}
      {home !== null && (
        <View key={home.houseId}>
          <View className="lab">{t.who}</View>
          <WhoPick
            communityId={communityId}
            houseId={home.houseId}
            value={residencyId}
            onPick={(next) => choose({ residencyId: next })}
          />
          <OpenOfHome communityId={communityId} houseId={home.houseId} />
        </View>
      )}
    </View>
  )
}

/** At home, or in one of the places that all share. */
export function PlacePart({ communityId, of: { chosen, choose, start, keep } }: PlaceProps) {
  const t = useWords(text)
  const places = useAnswer(`places:${communityId}`, () =>
    call(endpoints.listPlaces, { params: { id: communityId } }),
  )
  const areas = places.state === 'ready' ? places.value.areas : []
  return (
    <View>
      <View className="lab">{t.place}</View>
      <Options
        thirds
        label={t.place}
        choices={[
          ...(chosen.none ? [] : [{ key: 'home', words: t.atHome }]),
          ...areas.map(({ id: key, name }) => ({ key, words: name })),
        ]}
        value={chosen.place}
        onPick={(place) => choose({ place })}
      />
      {chosen.place !== 'home' && (
        <Line
          label={t.where}
          placeholder={t.wherePlaceholder}
          start={start.detail}
          maxLength={60}
          onType={keep('detail')}
        />
      )}
    </View>
  )
}

/** What it is, in the resident's words. */
export function MatterPart({ of: { chosen, choose, start, keep } }: PartProps) {
  const t = useWords(text)
  const l = useWords(labels)
  return (
    <View>
      <View className="lab">{t.kind}</View>
      <Options
        thirds
        label={t.kind}
        choices={TICKET_KINDS.map((key) => ({ key, words: l.kind[key] }))}
        value={chosen.kind}
        onPick={(kind) => choose({ kind })}
      />
      <View className="lab">{t.category}</View>
      <Options
        thirds
        label={t.category}
        choices={CATEGORY_IDS.map((key) => ({ key, words: l.category[key] }))}
        value={chosen.categoryId}
        onPick={(categoryId) => choose({ categoryId })}
      />
      <View className="lab">{t.words}</View>
      <Area
        label={t.words}
        placeholder={t.wordsPlaceholder}
        start={start.words}
        maxLength={1000}
        onType={keep('words')}
      />
      <Group className="mt3">
        <SwitchCell
          first
          title={t.urgent}
          note={t.urgentNote}
          on={chosen.urgent}
          onChange={(urgent) => choose({ urgent })}
        />
      </Group>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { callEndpoints } from '#contract/endpoints-calls'
import type { HomeFile as File, HomeResident } from '#contract/home-file'
import { type Instant, instant } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { go } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Tag } from '../../../ui/chip'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { FileLists } from './file-lists'
import styles from './followups.module.css'
import { KeySheet } from './key-sheet'
import { MoveInSheet, NumberSheet } from './resident-sheets'
import { text } from './text-file'
import { names } from './text-names'

function Head({ file, now }: { readonly file: File; readonly now: Instant }) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  return (
    <View>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {file.label}
      </View>
      <View className="note num mt1">
        {file.since === null
          ? t.empty
          : `${t.since(day(instant(file.since), now, lang))} · ${n.pair(t.first, t.channel[file.firstChannel])}`}
      </View>
      <View className="row mt2">
        {file.segments.map((segment) => (
          <Tag key={segment} tone="fact" words={labelOf(n.segment, segment, n.other)} />
        ))}
      </View>
    </View>
  )
}

interface ResidentProps {
  readonly one: HomeResident
  readonly first: boolean
  readonly now: Instant
  readonly onCorrect: (() => void) | null
  readonly onNumber: (() => void) | null
}

function useAbout(now: Instant) {
  const t = useWords(text)
  const n = useWords(names)
  const lang = useLang()
  return ({ movedInAt, movedOutAt, stage, preference, closed, never }: HomeResident) => {
    const ways = closed.map((way) => labelOf(n.channel, way, '')).filter(Boolean)
    return [
      movedOutAt === null
        ? t.movedIn(day(instant(movedInAt), now, lang))
        : t.movedOut(day(instant(movedOutAt), now, lang)),
      movedOutAt === null ? t.stage[stage] : '',
      n.preference[preference],
      ways.length > 0 ? t.closed(n.listed(ways)) : '',
      never ? t.never : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

function Resident({ one, first, now, onCorrect, onNumber }: ResidentProps) {
  const t = useWords(text)
  const n = useWords(names)
  const l = useWords(labels)
  const about = useAbout(now)
  return (
    <View className={`${styles.row} ${first ? styles.first : ''}`}>
      <View className="row between">
        <View className="strong grow">{one.name}</View>
        <View className="cap keep">{labelOf(l.residentRole, one.role, n.other)}</View>
      </View>
      <View className="note num">{about(one)}</View>
      <View className="row wrap">
        {onCorrect && one.movedOutAt === null && (
          <TextButton
            flush
            words={t.correct}
            label={n.pair(t.correct, one.name)}
            onTap={onCorrect}
          />
        )}
        {onNumber && (
          <TextButton words={t.number} label={n.pair(t.number, one.name)} onTap={onNumber} />
        )}
      </View>
    </View>
  )
}

interface FileProps {
  readonly id: string
  readonly communityId: string
}

/** STF-15: what is known of one home, as far as its reader may know it. */
export function HomeFile({ id, communityId }: FileProps) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const [correcting, setCorrecting] = useState<HomeResident | null>(null)
  const [numbering, setNumbering] = useState<HomeResident | null>(null)
  const [keying, setKeying] = useState(false)
  const loaded = useAnswer(`home-file/${id}`, () =>
    call(callEndpoints.getHomeFile, { params: { id }, query: { communityId } }),
  )
  const done = (file?: File) => {
    if (file && loaded.state === 'ready') loaded.replace(file)
    setCorrecting(null)
    setNumbering(null)
    setKeying(false)
    tell(t.saved)
  }
  return (
    <ListState of={loaded} cards={3}>
      {(file) => {
        const now = instant(file.asOf)
        const { key } = file
        return (
          <>
            <Head file={file} now={now} />
            <Told words={told} />
            <Section name={t.residents} />
            <Group>
              {file.residents.map((one, place) => (
                <Resident
                  key={one.residencyId}
                  one={one}
                  first={place === 0}
                  now={now}
                  onCorrect={file.may.movedIn ? () => setCorrecting(one) : null}
                  onNumber={file.may.phone ? () => setNumbering(one) : null}
                />
              ))}
              {file.residents.length === 0 && <View className="note pad">{t.empty}</View>}
            </Group>
            <Group className="mt4">
              <Cell
                first
                icon="people"
                title={t.key}
                value={
                  key === null ? t.keyNone : t.keyIs(t.cadence[key.cadence], key.stewardName ?? '')
                }
                {...(file.may.key && { onTap: () => setKeying(true) })}
              />
              <Cell
                title={t.decisions}
                onTap={() => void go(staffRoutes.decisions(file.houseId))}
              />
            </Group>
            <FileLists file={file} now={now} />
            <View>
              {correcting && (
                <MoveInSheet
                  communityId={communityId}
                  resident={correcting}
                  onClose={() => setCorrecting(null)}
                  onDone={done}
                />
              )}
            </View>
            <View>
              {numbering && (
                <NumberSheet
                  communityId={communityId}
                  resident={numbering}
                  onClose={() => setNumbering(null)}
                  onDone={done}
                />
              )}
            </View>
            <View>
              {keying && <KeySheet file={file} onClose={() => setKeying(false)} onDone={done} />}
            </View>
          </>
        )
      }}
    </ListState>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { improvementEndpoints } from '#contract/endpoints-improvements'
import type { WorkList } from '#contract/improvements'
import type { StaffSeat } from '#contract/session'
import { isTooSmall } from '#domain/ratings/samples'
import { instant } from '#domain/time'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { day } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { DetailSheet } from './detail-sheet'
import { OpenSheet } from './open-sheet'
import { text } from './text'
import { ThemeSheet } from './theme-sheet'

type Theme = WorkList['themes'][number]
type Item = WorkList['items'][number]
type Open =
  | { readonly sheet: 'theme'; readonly theme: Theme }
  | { readonly sheet: 'new'; readonly theme: Theme | null }
  | { readonly sheet: 'item'; readonly item: Item }

const STATES = ['doing', 'done', 'not_possible'] as const
/** Of each list at first, and with each tap more. */
const FEW = 6

function Adoption({ of }: { readonly of: WorkList['adoption'] }) {
  const t = useWords(text)
  const n = of.adopted + of.notAdopted
  return (
    <View className="note mt3">{isTooSmall(n) ? t.adoptionFew(n) : t.adoption(of.adopted, n)}</View>
  )
}

function useItemNote() {
  const t = useWords(text)
  const lang = useLang()
  return ({ state, homes, dueAt, doneAt, publishedAt, holds }: Item) => {
    const now = phone.now()
    const at = state === 'doing' ? dueAt : doneAt
    const late = state === 'doing' && dueAt !== null && instant(dueAt) < now
    return [
      t.itemNote(homes, at && day(instant(at), now, lang)),
      late ? t.late : '',
      publishedAt === null ? t.unpublished : t.published,
      holds ? t.holds : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

interface ThemesProps {
  readonly of: readonly Theme[]
  readonly shown: number
  readonly onOpen?: (theme: Theme) => void
}

function Themes({ of, shown, onOpen }: ThemesProps) {
  const t = useWords(text)
  const l = useWords(labels)
  if (of.length === 0) return <View className="note">{t.noThemes}</View>
  return (
    <Group>
      {of.slice(0, shown).map((theme, n) => (
        <Cell
          key={theme.id}
          first={n === 0}
          icon="warn"
          title={t.theme[theme.kind](l.category[theme.categoryId], theme)}
          note={theme.kind === 'repeat' && !theme.home ? t.hidden : t.themeNote(theme)}
          {...(onOpen && { onTap: () => onOpen(theme) })}
        />
      ))}
    </Group>
  )
}

const hasMore = (shown: number, themes: readonly Theme[], items: readonly Item[]): boolean =>
  themes.length > shown ||
  STATES.some((state) => items.filter((item) => item.state === state).length > shown)

/** STF-07 and LOOP-06: what residents keep saying, and what becomes of it. */
export function WorkView({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const noteOf = useItemNote()
  const { communityId } = seat
  const manages = seat.role === 'manager' || seat.role === 'admin'
  const [open, setOpen] = useState<Open | null>(null)
  const [shown, setShown] = useState(FEW)
  const work = useAnswer(`improvements/${communityId}`, () =>
    call(improvementEndpoints.listImprovementWork, { query: { communityId } }),
  )
  const done = () => {
    setOpen(null)
    void work.reload()
  }
  const given = { communityId, onClose: () => setOpen(null), onDone: done }
  return (
    <ListState of={work}>
      {({ themes, items, adoption }) => (
        <View>
          <View className="note">{t.lead}</View>
          <Section name={t.themes} />
          <Themes
            of={themes}
            shown={shown}
            {...(manages && { onOpen: (theme: Theme) => setOpen({ sheet: 'theme', theme }) })}
          />
          {STATES.map((state) => {
            const some = items.filter((item) => item.state === state).slice(0, shown)
            return (
              <View key={state}>
                {some.length > 0 && <Section name={t.groups[state]} />}
                <Group>
                  {some.map((item, n) => (
                    <Cell
                      key={item.id}
                      first={n === 0}
                      title={item.asked}
                      note={noteOf(item)}
                      {...(manages && { onTap: () => setOpen({ sheet: 'item', item }) })}
                    />
                  ))}
                </Group>
              </View>
            )
          })}
          {hasMore(shown, themes, items) && (
            <Button
              className="mt3"
              kind="plain"
              words={t.more}
              onTap={() => setShown((before) => before + FEW)}
            />
          )}
          <Adoption of={adoption} />
          {manages && (
            <Button
              className="mt3"
              kind="plain"
              words={t.open}
              onTap={() => setOpen({ sheet: 'new', theme: null })}
            />
          )}
          {open?.sheet === 'theme' && (
            <ThemeSheet
              {...given}
              theme={open.theme}
              onTake={() => setOpen({ sheet: 'new', theme: open.theme })}
            />
          )}
          {open?.sheet === 'new' && <OpenSheet {...given} theme={open.theme} />}
          {open?.sheet === 'item' && (
            <DetailSheet
              communityId={communityId}
              id={open.item.id}
              title={open.item.asked}
              onClose={() => setOpen(null)}
              onDone={() => void work.reload()}
            />
          )}
        </View>
      )}
    </ListState>
  )
}

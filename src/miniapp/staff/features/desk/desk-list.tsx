import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Group } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Tap } from '../../../ui/tap'
import styles from './desk-list.module.css'
import { DeskRow, rowName } from './desk-row'
import { Nothing } from './nothing'
import { isFull, isNew } from './rows'
import { text } from './text'
import type { Asked, Desk } from './use-desk'

interface DeskListProps {
  readonly desk: Desk
  readonly asked: Asked
  readonly onClear: () => void
}

export function DeskList({ desk, asked, onClear }: DeskListProps) {
  const t = useWords(text)
  return (
    <ListState
      of={desk}
      cards={4}
      empty={(rows) =>
        rows.items.length === 0 && rows.waiting.length === 0 ? (
          <Nothing asked={asked} onClear={onClear} />
        ) : null
      }
    >
      {(rows) => (
        <>
          {rows.waiting.length > 0 && <Arrivals desk={desk} waiting={rows.waiting} />}
          {desk.turned && (
            <TextButton words={t.toStart} icon="back" flush onTap={() => void toStart(desk)} />
          )}
          <Group role="list" className="mt2">
            {rows.items.map(({ row, asOf }, place) => (
              <DeskRow
                key={row.id}
                row={row}
                asOf={asOf}
                fresh={isNew(row, rows.asOf)}
                first={place === 0}
              />
            ))}
          </Group>
          <Further desk={desk} full={isFull(rows)} last={rows.nextCursor === null} />
        </>
      )}
    </ListState>
  )
}

async function toStart(desk: Desk): Promise<void> {
  await desk.reload()
  await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

interface ArrivalsProps {
  readonly desk: Desk
  readonly waiting: readonly string[]
}

/** Announced, never pushed in: the list under the thumb stays where it is until it is asked for. */
function Arrivals({ desk, waiting }: ArrivalsProps) {
  const t = useWords(text)
  const show = async () => {
    await desk.bringIn()
    const [first] = waiting
    if (first !== undefined) await scrollTo(first)
  }
  return (
    <View className={styles.arrivals} {...access({ role: 'status', live: 'polite' })}>
      <Tap className={styles.bring} onTap={() => void show()}>
        {t.arrived(waiting.length)}
      </Tap>
    </View>
  )
}

/** A new ticket stands where its deadline puts it, which may be below the fold. */
async function scrollTo(id: string): Promise<void> {
  await new Promise((drawn) => Taro.nextTick(() => drawn(null)))
  await Taro.pageScrollTo({ selector: `#${rowName(id)}`, offsetTop: -ABOVE, duration: 0 })
}

const ABOVE = 120

interface FurtherProps {
  readonly desk: Desk
  readonly full: boolean
  readonly last: boolean
}

function Further({ desk, full, last }: FurtherProps) {
  const t = useWords(text)
  const more = () => void desk.more()
  if (desk.further === 'loading') return <Quiet words={t.loadingMore} />
  if (desk.further === 'problem')
    return <TextButton className={styles.wide} words={t.retryMore} onTap={more} />
  if (last) return <Quiet words={t.end} />
  return <TextButton className={styles.wide} words={full ? t.next : t.more} onTap={more} />
}

const Quiet = ({ words }: { readonly words: string }) => (
  <View className={`cap center ${styles.quiet}`}>{words}</View>
)

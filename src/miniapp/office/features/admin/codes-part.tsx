import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { adminEndpoints } from '#contract/endpoints-admin'
import { deskEndpoints } from '#contract/endpoints-desk'
import { type PrintCard, printPages } from '#domain/praise/print-sheet'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { routes } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { useDeed } from '../../../staff/lib/use-deed'
import { pictured } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Sheet } from '../../../ui/sheet'
import { print } from '../../lib/print'
import styles from './admin.module.css'
import { Fault } from './parts'
import { text } from './text-codes'

const bare = (code: string) => code.replace('-', '')
const HOMES = { columns: 3, rows: 6 } as const
const POSTS = { columns: 2, rows: 2 } as const

interface Printed {
  readonly cards: readonly PrintCard[]
  readonly layout: typeof HOMES | typeof POSTS
  readonly secret: boolean
}

/** Pages as they come out of a browser's printer. A phone shows the words: pictures of so many codes are too large. */
function Pages({ cards, layout, secret }: Printed) {
  const t = useWords(text)
  if (print === null)
    return (
      <View>
        <View className="note">{t.inBrowser}</View>
        {secret && <View className="strong mt2">{t.onceHere}</View>}
        {cards.map(({ title, code }) => (
          <View key={code} className="num mt2">{`${title}  ${code}`}</View>
        ))}
      </View>
    )
  const hint = secret ? t.homeHint : t.postHint
  const pages = printPages(cards, { ...layout, head: t.head, hint })
  return (
    <View>
      <View className={styles.screen ?? ''}>
        <View className="note">{secret ? t.once : t.pages(pages.length)}</View>
        <Button className="mt3" words={t.print} onTap={print} />
      </View>
      {pages.map((svg, n) => (
        <Image
          key={svg}
          className={styles.sheet ?? ''}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          {...pictured(t.page(n + 1))}
        />
      ))}
    </View>
  )
}

interface Building {
  readonly id: string
  readonly name: string
}

/** Codes to print: of every home of a building, which voids the old ones, or of the posts. */
export function CodesPart({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const [asked, setAsked] = useState<Building | null>(null)
  const [printed, setPrinted] = useState<Printed | null>(null)
  const { busy, problem, run } = useDeed()
  const places = useAnswer(`places/${communityId}`, () =>
    call(endpoints.listPlaces, { params: { id: communityId } }),
  )
  const cardsOf = (
    items: readonly { readonly title: string; readonly code: string }[],
    address: (code: string) => string,
  ) => items.map((one) => ({ ...one, address: phone.origin() + address(bare(one.code)) }))
  const renew = async ({ id }: Building) => {
    const body = { communityId, buildingId: id }
    const ask = (key: string) => call(adminEndpoints.renewHomeCodes, { body, key })
    const made = await run(`codes.${id}`, body, ask)
    if (made === null) return
    setAsked(null)
    const homes = made.items.map(({ label, code }) => ({ title: label, code }))
    setPrinted({ cards: cardsOf(homes, routes.homes), layout: HOMES, secret: true })
  }
  const posts = async () => {
    const answer = await call(deskEndpoints.listPosts, { query: { communityId } })
    if (!answer.ok) return
    const items = answer.value.items.map(({ name, code }) => ({ title: name, code }))
    setPrinted({ cards: cardsOf(items, routes.praise), layout: POSTS, secret: false })
  }
  if (printed) return <Pages {...printed} />
  return (
    <ListState of={places} cards={3}>
      {({ buildings }) => (
        <View>
          <Group>
            <Cell first icon="qr" title={t.posts} note={t.postsNote} onTap={() => void posts()} />
          </Group>
          <Section name={t.homes} />
          <View className="note">{t.lead}</View>
          <Group className="mt2">
            {buildings.map((one, n) => (
              <Cell
                key={one.id}
                first={n === 0}
                title={one.name}
                onTap={() => setAsked({ id: one.id, name: one.name })}
              />
            ))}
          </Group>
          {asked && (
            <Sheet open title={asked.name} onClose={() => setAsked(null)}>
              <View className="note">{t.warn}</View>
              <Fault problem={problem} />
              <Button className="mt4" busy={busy} words={t.renew} onTap={() => void renew(asked)} />
            </Sheet>
          )}
        </View>
      )}
    </ListState>
  )
}

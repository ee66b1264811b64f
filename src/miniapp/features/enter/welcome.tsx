import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import type { CommunityList } from '#contract/households'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { TextButton } from '../../ui/button'
import { Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import styles from './enter.module.css'
import { text } from './text-first'

/** Before any login: whom this is for, what is promised, and how to reach a person. */
export function Welcome() {
  const t = useWords(text)
  const communities = useAnswer('communities', () => call(endpoints.listCommunities))
  return (
    <>
      <View className="head" {...access({ role: 'heading', level: 1 })}>
        {t.claim.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <Section name={t.forWhom} />
      <ListState of={communities} cards={1}>
        {({ items }) => <Communities items={items} />}
      </ListState>
      <Section name={t.promises} />
      <Group className="pad">
        {t.promiseList.map((line, n) => (
          <View key={line} className={`row-top ${n > 0 ? 'mt2' : ''}`}>
            <View className={`${styles.count} num`} {...access({ hidden: true })}>
              {n + 1}
            </View>
            <View className="grow">{line}</View>
          </View>
        ))}
      </Group>
    </>
  )
}

function Communities({ items }: { readonly items: CommunityList['items'] }) {
  const t = useWords(text)
  return (
    <Group>
      {items.map((one, n) => (
        <View key={one.id} className={`${styles.place} ${n === 0 ? styles.first : ''}`}>
          <View className="strong">{one.name}</View>
          <View className="note">{t.company(one.companyName, one.deskHours)}</View>
          <TextButton
            flush
            icon="phone"
            words={t.call(one.deskPhone)}
            label={`${one.name} ${t.call(one.deskPhone)}`}
            onTap={() => void phone.dial(one.deskPhone)}
          />
        </View>
      ))}
    </Group>
  )
}

import { View } from '@tarojs/components'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Group, Section } from '../../ui/group'
import styles from './openness.module.css'
import { howText } from './text-how'

/** RES-10: promises, states, reopening and privacy in plain words; readable before any login. */
export function How() {
  const t = useWords(howText)
  return (
    <>
      {t.parts.map(({ name, lines }) => (
        <View key={name}>
          <Section name={name} />
          <Group role="list">
            {lines.map((line, n) => (
              <View
                key={line}
                className={`${styles.line} ${n === 0 ? styles.first : ''}`}
                {...access({ role: 'listitem' })}
              >
                {line}
              </View>
            ))}
          </Group>
        </View>
      ))}
    </>
  )
}

import { View } from '@tarojs/components'
import type { CallPerson } from '#contract/calls'
import { labelOf, labels } from '../../../labels'
import { phone } from '../../../lib/platform/phone'
import { useLarge } from '../../../lib/prefs'
import { useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Group, Section } from '../../../ui/group'
import styles from './followups.module.css'
import { text } from './text-call'
import { names } from './text-names'

/** Why this person is not rung up, or how they wish to be reached. */
function useNote() {
  const t = useWords(text)
  const n = useWords(names)
  const l = useWords(labels)
  return ({ role, gone, never, call, phone: number, preference }: CallPerson): string => {
    const noCalls = call ? '' : t.noCalls
    return [
      labelOf(l.residentRole, role, n.other),
      gone ? t.gone : '',
      n.preference[preference],
      never ? t.never : noCalls,
      call && number === null ? t.noNumber : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

interface PeopleProps {
  readonly people: readonly CallPerson[]
  readonly onCopied: () => void
}

/** Everybody of the home; whoever may be rung up is one tap away. */
export function CallPeople({ people, onCopied }: PeopleProps) {
  const t = useWords(text)
  const n = useWords(names)
  const beside = useLarge() ? '' : 'row between'
  const note = useNote()
  const dial = async (number: string) => {
    if (!(await phone.dial(number)) && (await phone.copy(number))) onCopied()
  }
  return (
    <View>
      <Section name={t.whom} />
      <Group>
        {people.map((one, place) => (
          <View
            key={one.personId}
            className={`${styles.row} ${place === 0 ? styles.first : ''} ${beside}`}
          >
            <View className="grow">
              <View className="strong">{one.name}</View>
              <View className="note">{note(one)}</View>
            </View>
            <View className={beside && 'keep ml3'}>
              {one.phone !== null && (
                <Button
                  small
                  icon="phone"
                  words={one.phone.replace('+86', '')}
                  label={n.pair(t.dial(one.name), one.phone.replace('+86', ''))}
                  onTap={() => void dial(one.phone ?? '')}
                />
              )}
            </View>
          </View>
        ))}
      </Group>
    </View>
  )
}

import { CustomWrapper, View } from '@tarojs/components'
import { SCORES } from '#domain/ratings/dimensions'
import { useWords } from '../lib/words'
import { access } from './access'
import './dimension-row.css'
import styles from './dimension-row.module.css'
import { Tap } from './tap'
import { text } from './text'

/** undefined: not touched; null: "not used", which is never counted. */
export type DimensionValue = number | null | undefined

interface DimensionRowProps {
  readonly name: string
  readonly hint: string
  readonly value: DimensionValue
  /** What this person answered last quarter: the green mark. */
  readonly was?: number | null | undefined
  readonly first?: boolean
  readonly onPick: (score: number | null) => void
}

/** The class of "not used" stands behind the five scores. */
const NONE = 6

function chosenClass(value: DimensionValue): string {
  if (value === undefined) return ''
  return ` v${value ?? NONE}`
}

export function DimensionRow({ name, hint, value, was, first, onPick }: DimensionRowProps) {
  const t = useWords(text)
  const label = (score: number) => {
    const said = t.face(score, t.faces[score - 1] ?? '')
    return score === was ? `${said}, ${t.lastTime}` : said
  }
  return (
    <CustomWrapper>
      <View className={`${styles.dim} ${first ? styles.first : ''}`}>
        <View className={styles.top}>
          <View className={styles.name}>{name}</View>
          <View className={styles.hint}>{hint}</View>
          <View className={styles.word} {...access({ hidden: true })}>
            {typeof value === 'number' ? t.faces[value - 1] : ''}
          </View>
        </View>
        <View
          className={`dims${chosenClass(value)}`}
          {...access({ role: 'radiogroup', label: name })}
        >
          {SCORES.map((score) => (
            <Tap
              key={score}
              className={`dim c${score}${score === was ? ' was' : ''}`}
              role="radio"
              checked={score === value}
              reachable={score === (value ?? 1) && value !== null}
              label={label(score)}
              onTap={() => onPick(score)}
            >
              {score}
            </Tap>
          ))}
          <Tap
            className={`dim-none none c${NONE}`}
            role="radio"
            checked={value === null}
            reachable={value === null}
            onTap={() => onPick(null)}
          >
            <View className="none-b mark">{t.notUsed}</View>
          </Tap>
        </View>
      </View>
    </CustomWrapper>
  )
}

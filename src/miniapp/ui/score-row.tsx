import { CustomWrapper, View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access } from './access'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'
import { text } from './text'

interface RowProps {
  readonly label: string
  readonly value: number | null
  readonly onPick: (score: number) => void
}

const chosen = (value: number | null): string => (value === null ? '' : ` v${value}`)

/** One stop for the Tab key: the chosen score, or the first while none is chosen. */
const reachable = (value: number | null, score: number, first: number): boolean =>
  score === (value ?? first)

const TO_TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** 0-10 in rows of six and five; in easy mode four to a row. */
export function ScaleRow({ label, value, onPick }: RowProps) {
  const t = useWords(text)
  return (
    <View>
      <View className="ends" {...access({ hidden: true })}>
        {t.unlikely}
      </View>
      <CustomWrapper>
        <View
          className={`scale${chosen(value)}`}
          {...access({ role: 'radiogroup', label: `${label} ${t.scale}` })}
        >
          {TO_TEN.map((score) => (
            <Tap
              key={score}
              className={`box c${score}`}
              role="radio"
              checked={score === value}
              reachable={reachable(value, score, 0)}
              label={t.points(score)}
              onTap={() => onPick(score)}
            >
              {score}
            </Tap>
          ))}
          <View className="scale-end" {...access({ hidden: true })}>
            {t.likely.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        </View>
      </CustomWrapper>
    </View>
  )
}

const TO_SEVEN = [1, 2, 3, 4, 5, 6, 7] as const

/** 1-7 agreement; four and three on a narrow phone. */
export function SevenRow({ label, value, onPick }: RowProps) {
  const t = useWords(text)
  return (
    <View>
      <View className="ends" {...access({ hidden: true })}>
        <View>{t.disagree}</View>
        <View>{t.agree}</View>
      </View>
      <CustomWrapper>
        <View
          className={`scale${chosen(value)}`}
          {...access({ role: 'radiogroup', label: `${label} ${t.seven}` })}
        >
          {TO_SEVEN.map((score) => (
            <Tap
              key={score}
              className={`box seven c${score}`}
              role="radio"
              checked={score === value}
              reachable={reachable(value, score, 1)}
              label={t.points(score)}
              onTap={() => onPick(score)}
            >
              {score}
            </Tap>
          ))}
        </View>
      </CustomWrapper>
    </View>
  )
}

const FACES = [
  [1, 'face-1'],
  [2, 'face-2'],
  [3, 'face-3'],
  [4, 'face-4'],
  [5, 'face-5'],
] as const satisfies readonly (readonly [number, IconName])[]

/** Five faces of one line weight. None is chosen before the resident chooses. */
export function FaceRow({ label, value, onPick }: RowProps) {
  const t = useWords(text)
  return (
    <CustomWrapper>
      <View className={`faces${chosen(value)}`} {...access({ role: 'radiogroup', label })}>
        {FACES.map(([score, icon]) => {
          const word = t.faces[score - 1] ?? ''
          return (
            <Tap
              key={score}
              className={`face c${score}`}
              role="radio"
              checked={score === value}
              reachable={reachable(value, score, 1)}
              label={t.face(score, word)}
              onTap={() => onPick(score)}
            >
              <View className="face-b mark">
                <Icon name={icon} size="face" />
              </View>
              <View className="word">{word}</View>
            </Tap>
          )
        })}
      </View>
    </CustomWrapper>
  )
}

import { CustomWrapper, View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access } from './access'
import './face-row.css'
import { Icon, type IconName } from './icon'
import { chosen, reachable, type ScoreRowProps } from './score'
import { Tap } from './tap'
import { text } from './text'

const FACES = [
  [1, 'face-1'],
  [2, 'face-2'],
  [3, 'face-3'],
  [4, 'face-4'],
  [5, 'face-5'],
] as const satisfies readonly (readonly [number, IconName])[]

/** Five faces of one line weight. None is chosen before the resident chooses. */
export function FaceRow({ label, value, onPick }: ScoreRowProps) {
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

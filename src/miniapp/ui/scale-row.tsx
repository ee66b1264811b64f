import { CustomWrapper, View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access } from './access'
import { chosen, reachable, type ScoreRowProps } from './score'
import { Tap } from './tap'
import { text } from './text'

const TO_TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** 0-10 in rows of six and five; in easy mode four to a row. */
export function ScaleRow({ label, value, onPick }: ScoreRowProps) {
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

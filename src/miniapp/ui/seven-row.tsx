import { CustomWrapper, View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access } from './access'
import { chosen, reachable, type ScoreRowProps } from './score'
import { Tap } from './tap'
import { text } from './text'

const TO_SEVEN = [1, 2, 3, 4, 5, 6, 7] as const

/** 1-7 agreement; four and three on a narrow phone. */
export function SevenRow({ label, value, onPick }: ScoreRowProps) {
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

import { View } from '@tarojs/components'
import type { QuestionView } from '#contract/followups'
import { labelOf, labels } from '../../../labels'
import { useWords } from '../../../lib/words'
import { Options, Pills } from '../../../ui/choice'
import { DimensionRow } from '../../../ui/dimension-row'
import { FaceRow } from '../../../ui/face-row'
import { Area } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { ScaleRow } from '../../../ui/scale-row'
import { choiceText } from '../../lib/text-choices'
import { text } from './text-questions'

/** What was said to one question. */
export interface Saying {
  readonly score?: number | null
  readonly choices?: readonly string[]
  readonly words?: string
}
export type Sayings = Readonly<Record<string, Saying>>

interface FormProps {
  readonly questions: readonly QuestionView[]
  readonly said: Sayings
  readonly onSay: (question: string, saying: Saying) => void
}

interface OneProps extends Omit<FormProps, 'questions'> {
  readonly question: QuestionView
  readonly label: string
}

function Choices({ question, label, said, onSay }: OneProps) {
  const c = useWords(choiceText)
  const { id, metric } = question
  const chosen = said[id]?.choices ?? []
  const choices = question.choices.map((key) => ({ key, words: labelOf(c, key, key) }))
  if (metric === 'confirm') {
    const pick = (key: string) => onSay(id, { choices: [key] })
    return <Options label={label} choices={choices} value={chosen[0] ?? null} onPick={pick} />
  }
  const toggle = (key: string) => {
    const others = chosen.filter((one) => one !== key)
    onSay(id, { choices: others.length < chosen.length ? others : [...chosen, key] })
  }
  return <Pills label={label} choices={choices} chosen={[...chosen]} onToggle={toggle} />
}

function One(props: OneProps) {
  const t = useWords(text)
  const { question, label, said, onSay } = props
  const { id, metric } = question
  const pick = (score: number) => onSay(id, { score })
  switch (metric) {
    case 'csat':
    case 'expectation':
      return <FaceRow label={label} value={said[id]?.score ?? null} onPick={pick} />
    case 'nps':
      return <ScaleRow label={label} value={said[id]?.score ?? null} onPick={pick} />
    case 'confirm':
    case 'tag':
      return <Choices {...props} />
    case 'text':
      return (
        <Area
          short
          label={label}
          placeholder={t.hint}
          maxLength={1000}
          onType={(words) => onSay(id, { words })}
        />
      )
  }
}

const isService = ({ id, metric }: QuestionView): boolean => metric === 'csat' && id !== 'overall'

/** STF-06: the questions of a follow-up, as staff read them out and fill them in. */
export function QuestionForm({ questions, said, onSay }: FormProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const services = questions.filter(isService)
  return (
    <View>
      <View>
        {services.length > 0 && (
          <Group className="mt3">
            {services.map(({ id }, n) => (
              <DimensionRow
                key={id}
                first={n === 0}
                name={labelOf(l.dimension, id, t.other)}
                hint=""
                value={said[id]?.score}
                onPick={(score) => onSay(id, { score })}
              />
            ))}
          </Group>
        )}
      </View>
      {questions
        .filter((one) => !isService(one))
        .map((question) => {
          const label = labelOf(t.question, question.id, t.other)
          return (
            <View key={question.id}>
              <View className="lab">{label}</View>
              <One question={question} label={label} said={said} onSay={onSay} />
            </View>
          )
        })}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { QuestionView } from '#contract/followups'
import { DIMENSIONS, type Dimension } from '#domain/ratings/dimensions'
import { labelOf, labels } from '../../labels'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Options, Pills } from '../../ui/choice'
import { DimensionRow } from '../../ui/dimension-row'
import { FaceRow } from '../../ui/face-row'
import { Area } from '../../ui/field'
import { Group } from '../../ui/group'
import { ScaleRow } from '../../ui/scale-row'
import { text } from './text'
import type { SayingsForm } from './use-sayings'

interface Props {
  readonly questions: readonly QuestionView[]
  readonly form: SayingsForm
}

const dimensionOf = (id: string): Dimension | null =>
  DIMENSIONS.find((dimension) => dimension === id) ?? null

function Six({ questions, form }: Props) {
  const t = useWords(text)
  const l = useWords(labels)
  const six = questions.filter(({ id }) => dimensionOf(id) !== null)
  if (six.length === 0) return null
  return (
    <>
      <View className="note mt3">{t.six}</View>
      <Group className="mt2">
        {six.map(({ id }, n) => (
          <DimensionRow
            key={id}
            first={n === 0}
            name={labelOf(l.dimension, id, t.other)}
            hint=""
            value={form.shown[id]?.score}
            onPick={(score) => form.pick(id, { score })}
          />
        ))}
      </Group>
    </>
  )
}

function One({ question, form }: { readonly question: QuestionView; readonly form: SayingsForm }) {
  const t = useWords(text)
  const { id, metric } = question
  const label = labelOf(t.question, id, t.other)
  const saying = form.shown[id]
  const choices = question.choices.map((key) => ({ key, words: labelOf(t.choice, key, t.other) }))
  switch (metric) {
    case 'csat':
    case 'expectation':
      return (
        <FaceRow
          label={label}
          value={saying?.score ?? null}
          onPick={(score) => form.pick(id, { score })}
        />
      )
    case 'nps':
      return (
        <ScaleRow
          label={label}
          value={saying?.score ?? null}
          onPick={(score) => form.pick(id, { score })}
        />
      )
    case 'confirm':
      return (
        <Options
          label={label}
          choices={choices}
          value={saying?.choices?.[0] ?? null}
          onPick={(key) => form.pick(id, { choices: [key] })}
        />
      )
    case 'tag':
      return (
        <Pills
          label={label}
          choices={choices}
          chosen={saying?.choices ?? []}
          onToggle={(key) => form.toggle(id, key)}
        />
      )
    case 'text':
      return (
        <Area
          short
          label={label}
          placeholder={labelOf(t.hint, id, '')}
          start={form.start[id]?.words}
          maxLength={1000}
          onType={(words) => form.say(id, words)}
        />
      )
  }
}

/** What a stage asks. Nothing is chosen beforehand, and all of it may be left out but one. */
export function Questions({ questions, form }: Props) {
  const t = useWords(text)
  return (
    <>
      <Six questions={questions} form={form} />
      {questions
        .filter(({ id }) => dimensionOf(id) === null)
        .map((question) => (
          <View key={question.id}>
            <View className="lab" {...access({ role: 'heading', level: 2 })}>
              {labelOf(t.question, question.id, t.other)}
            </View>
            <One question={question} form={form} />
          </View>
        ))}
    </>
  )
}

import { View } from '@tarojs/components'
import { useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { Options, Pills } from '../../ui/choice'
import { Area } from '../../ui/field'
import { REOPEN_TAGS } from './tags'
import { text, type Verdict } from './text-confirm'
import type { VerdictForm } from './use-verdict'

interface Props {
  readonly form: VerdictForm
  readonly offered: readonly Verdict[]
  /** How often it was reopened before. */
  readonly reopened: number
}

function Reason({ form, reopened }: Pick<Props, 'form' | 'reopened'>) {
  const t = useWords(text)
  return (
    <>
      {reopened === 1 && <View className="note mt3">{t.secondTime}</View>}
      {reopened === 2 && <View className="note mt3">{t.thirdTime}</View>}
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.reopenQuestion}
      </View>
      <Pills
        label={t.reopenQuestion}
        choices={REOPEN_TAGS.map((key) => ({ key, words: t.reopenTags[key] }))}
        chosen={form.tags}
        onToggle={form.toggle}
      />
      <Area
        className="mt3"
        short
        label={t.reopenWords}
        placeholder={t.reopenWords}
        maxLength={1000}
        problem={form.problem === 'reason' ? t.reopenMissing : undefined}
        onType={form.say}
      />
    </>
  )
}

/** Solved, partly, not, don't know: the resident's word, and what follows from it. */
export function VerdictQuestions({ form, offered, reopened }: Props) {
  const t = useWords(text)
  return (
    <>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.solved}
      </View>
      <Options
        label={t.solved}
        choices={offered.map((key) => ({ key, words: t.verdict[key] }))}
        value={form.verdict}
        onPick={form.setVerdict}
      />
      <View>{form.verdict === 'partly' && <Partly form={form} />}</View>
      <View>
        {form.decided === 'reopen' && <Reason form={form} reopened={reopened} />}
        {form.decided === 'unclear' && <View className="note mt3">{t.unclearHint}</View>}
      </View>
    </>
  )
}

/** Partly is not yet a decision: is that enough, or shall it go on? */
function Partly({ form }: { readonly form: VerdictForm }) {
  const t = useWords(text)
  return (
    <>
      <View className="lab" {...access({ role: 'heading', level: 2 })}>
        {t.partlyQuestion}
      </View>
      <Options
        label={t.partlyQuestion}
        choices={[
          { key: 'enough', words: t.partlyEnough },
          { key: 'go-on', words: t.partlyGoOn },
        ]}
        value={form.goOn === null ? null : partlyKey(form.goOn)}
        onPick={(key) => form.setGoOn(key === 'go-on')}
      />
    </>
  )
}

const partlyKey = (goOn: boolean) => (goOn ? 'go-on' : 'enough')

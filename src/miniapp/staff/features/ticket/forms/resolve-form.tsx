import { useState } from 'react'
import { outcomesOf, wantsPhoto } from '#domain/tickets/solving'
import { NOTE } from '#domain/tickets/steps'
import { type Outcome, ROOT_CAUSES, type RootCause } from '#domain/tickets/ticket'
import { fits } from '#domain/words'
import { labels } from '../../../../labels'
import { useWords } from '../../../../lib/words'
import { Options } from '../../../../ui/choice'
import { PhotoRow } from '../../../../ui/photo-row'
import { text as ticketText } from '../text'
import { usePhotos } from '../use-photos'
import { FormFrame, Label, WordsField } from './form-parts'
import { text } from './text'
import { type FormProps, useForm } from './use-form'

/** T9: what was done, why it had happened, and for some kinds what came of it. */
export function ResolveForm(props: FormProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const { refusal } = useWords(ticketText)
  const form = useForm(props, 'resolve')
  const photos = usePhotos()
  const { kind } = props.ticket
  const needed = wantsPhoto(kind)
  const outcomes = outcomesOf(kind)
  const [cause, setCause] = useState<RootCause | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(
    outcomes.length === 1 ? (outcomes[0] ?? null) : null,
  )
  const send = () => {
    const words = form.words('words')
    const faults = [
      [fits(words, NOTE), refusal.note],
      [!needed || photos.picked.length > 0, refusal.photos],
      [outcome !== null, refusal.outcome],
      [cause !== null, t.pickCause],
    ] as const
    const fields = {
      words,
      ...(cause === null ? {} : { rootCause: cause }),
      ...(outcome === null ? {} : { outcome }),
    }
    void form.submit(faults.find(([holds]) => !holds)?.[1] ?? null, (seen) =>
      props.work.transit('resolve', fields, seen, photos),
    )
  }
  return (
    <FormFrame form={form} onSend={send}>
      <WordsField
        form={form}
        field="words"
        label={t.note}
        placeholder={t.notePlaceholder}
        hint={t.noteHint}
        maxLength={NOTE.max}
      />
      <Label words={needed ? (refusal.photos ?? '') : t.photos} />
      <PhotoRow
        photos={photos.picked}
        most={photos.most}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
      />
      {outcomes.length > 1 && (
        <>
          <Label words={t.outcome} />
          <Options
            label={t.outcome}
            choices={outcomes.map((key) => ({ key, words: l.outcome[key] }))}
            value={outcome}
            onPick={setOutcome}
          />
        </>
      )}
      <Label words={t.cause} />
      <Options
        thirds
        label={t.cause}
        choices={ROOT_CAUSES.map((key) => ({ key, words: l.rootCause[key] }))}
        value={cause}
        onPick={setCause}
      />
    </FormFrame>
  )
}

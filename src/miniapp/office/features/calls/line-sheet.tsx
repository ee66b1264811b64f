import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Answer } from '../../../lib/call'
import { useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { useDeed } from '../../../staff/lib/use-deed'
import { Button } from '../../../ui/button'
import { Line } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { text } from './text-file'

interface LineProps<Body extends object> {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly start: string
  /** Of the key under which a try is kept. */
  readonly slot: string
  /** What is sent; null: it cannot be meant so, and `wrong` says why. */
  readonly read: (words: string) => Body | null
  readonly wrong: string
  readonly ask: (body: Body, key: string) => Promise<Answer<object>>
  readonly onClose: () => void
}

/** One line about a resident that is put right; what was typed stays when it cannot be sent. */
export function LineSheet<Body extends object>(props: LineProps<Body>) {
  const t = useWords(text)
  const tellProblem = useTellProblem()
  const words = useRef(props.start)
  const [fault, setFault] = useState<string | undefined>()
  const { busy, problem, send } = useDeed()
  const save = async () => {
    const body = props.read(words.current.trim())
    setFault(body === null ? props.wrong : undefined)
    if (body !== null) await send(props.slot, body, (key) => props.ask(body, key))
  }
  return (
    <Sheet open title={props.title} onClose={props.onClose}>
      <View className="note">{props.hint}</View>
      <View className="mt3">
        <Line
          label={props.label}
          placeholder={props.label}
          start={props.start}
          maxLength={20}
          problem={fault ?? (problem === null ? undefined : tellProblem(problem))}
          onType={(typed) => {
            words.current = typed
          }}
        />
      </View>
      <Button className="mt4" words={t.save} busy={busy} onTap={() => void save()} />
    </Sheet>
  )
}

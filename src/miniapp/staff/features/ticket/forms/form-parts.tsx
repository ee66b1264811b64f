import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { access } from '../../../../ui/access'
import { Button } from '../../../../ui/button'
import { Area } from '../../../../ui/field'
import { TroubleNote } from '../trouble-note'
import styles from './form-parts.module.css'
import type { Form } from './use-form'

interface FrameProps {
  readonly form: Form
  readonly hint?: string | undefined
  readonly onSend: () => void
  readonly children?: ReactNode
}

/** Fields above, what is missing or went wrong, one button. */
export function FormFrame({ form, hint, onSend, children }: FrameProps) {
  return (
    <View>
      {children}
      {hint && <View className="note mt2">{hint}</View>}
      <View className={styles.foot}>
        {form.fault && (
          <View className={styles.fault} {...access({ role: 'alert' })}>
            {form.fault}
          </View>
        )}
        <TroubleNote trouble={form.trouble} ticket={form.ticket} />
        <Button words={form.send} busy={form.work.busy === form.deed} onTap={onSend} />
      </View>
    </View>
  )
}

export const Label = ({ words }: { readonly words: string }) => <View className="lab">{words}</View>

interface WordsProps {
  readonly form: Form
  readonly field: string
  readonly label: string
  readonly placeholder: string
  readonly maxLength: number
  readonly short?: boolean
  /** Below the field: who reads it, how long it must be. */
  readonly hint?: string
}

/** A labelled field whose words outlive the sheet. */
export function WordsField(props: WordsProps) {
  const { form, field, label, placeholder, maxLength, short, hint } = props
  return (
    <View>
      <Label words={label} />
      <Area
        edge
        label={label}
        placeholder={placeholder}
        start={form.start(field)}
        maxLength={maxLength}
        {...(short ? { short } : {})}
        onType={form.keep(field)}
      />
      {hint && <View className="note mt2">{hint}</View>}
    </View>
  )
}

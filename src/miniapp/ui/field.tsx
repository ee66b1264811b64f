import { Input, Textarea, View } from '@tarojs/components'
import { useWords } from '../lib/words'
import { access, named } from './access'
import styles from './field.module.css'
import { Icon } from './icon'
import { Tap } from './tap'
import { text } from './text'

interface FieldProps {
  readonly label: string
  readonly placeholder?: string
  /** What it starts with. Later changes come by a new `key`: the field itself is not controlled. */
  readonly start?: string | undefined
  readonly maxLength: number
  /** Below the field, in words; the field's edge turns red too. */
  readonly problem?: string | undefined
  readonly className?: string
  readonly onType: (words: string) => void
}

function Complaint({ words }: { readonly words: string | undefined }) {
  if (!words) return null
  return (
    <View className={styles.problem} {...access({ role: 'alert' })}>
      {words}
    </View>
  )
}

interface AreaProps extends FieldProps {
  /** Two lines instead of four. */
  readonly short?: boolean
  /** With a visible edge, on a white ground. */
  readonly edge?: boolean
}

/** Several lines. Keystrokes go to `onType` and nowhere else: nothing is sent to the view. */
export function Area(props: AreaProps) {
  const look = [
    styles.area,
    props.short ? styles.short : '',
    props.edge ? styles.edge : '',
    props.problem ? styles.wrong : '',
    props.className ?? '',
  ]
  return (
    <View>
      <Textarea
        className={look.filter(Boolean).join(' ')}
        autoHeight
        defaultValue={props.start ?? ''}
        maxlength={props.maxLength}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...named(props.label)}
        onInput={(event) => props.onType(event.detail.value)}
      />
      <Complaint words={props.problem} />
    </View>
  )
}

/** One line. */
export function Line(props: FieldProps) {
  const look = [styles.line, props.problem ? styles.wrong : '', props.className ?? '']
  return (
    <View>
      <Input
        className={look.filter(Boolean).join(' ')}
        defaultValue={props.start ?? ''}
        maxlength={props.maxLength}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        {...named(props.label)}
        onInput={(event) => props.onType(event.detail.value)}
      />
      <Complaint words={props.problem} />
    </View>
  )
}

interface SearchProps {
  readonly placeholder: string
  readonly start?: string
  readonly onType: (words: string) => void
  /** Enter, or the key "search" of the phone. */
  readonly onSearch: (words: string) => void
  /** Shown while there is something to clear. */
  readonly onClear?: (() => void) | undefined
}

export function SearchField({ placeholder, start, onType, onSearch, onClear }: SearchProps) {
  const t = useWords(text)
  return (
    <View className={styles.search} {...access({ role: 'search' })}>
      <Icon name="search" size="s" className="mr2" />
      <Input
        className={styles.query}
        defaultValue={start ?? ''}
        maxlength={40}
        confirmType="search"
        placeholder={placeholder}
        {...named(placeholder)}
        onInput={(event) => onType(event.detail.value)}
        onConfirm={(event) => onSearch(event.detail.value)}
      />
      {onClear && (
        <Tap className={styles.clear} label={t.clear} onTap={onClear}>
          <Icon name="close" size="s" />
        </Tap>
      )}
    </View>
  )
}

import { CustomWrapper, Textarea, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useWords } from '../lib/words'
import { named } from './access'
import styles from './composer.module.css'
import { Icon } from './icon'
import { Tap } from './tap'
import { text } from './text'

interface ComposerProps {
  readonly placeholder?: string
  /** Draft of an earlier visit. */
  readonly start?: string | undefined
  /** Amber ground: only staff will read it. */
  readonly note?: boolean
  /** Photos alone may be sent too. */
  readonly hasPhotos?: boolean
  readonly busy?: boolean
  readonly maxLength?: number
  readonly onType?: (words: string) => void
  readonly onPhoto?: (() => void) | undefined
  /** Answers true when the words were taken over; the field is then emptied, else it keeps them. */
  readonly onSend: (words: string) => Promise<boolean>
}

const LONGEST = 2000

/** The field at the bottom of a thread. Typing renders only when it turns from empty to filled and back. */
export function Composer(props: ComposerProps) {
  const t = useWords(text)
  const words = useRef(props.start ?? '')
  const [filled, setFilled] = useState(words.current.trim() !== '')
  const [turn, setTurn] = useState(0)
  const [sending, setSending] = useState(false)
  const ready = (filled || props.hasPhotos === true) && !sending && !props.busy

  const type = (typed: string) => {
    words.current = typed
    setFilled(typed.trim() !== '')
    props.onType?.(typed)
  }
  const send = async () => {
    setSending(true)
    const taken = await props.onSend(words.current.trim())
    setSending(false)
    if (!taken) return
    type('')
    setTurn((before) => before + 1) // a new field: an uncontrolled one is not emptied otherwise
  }

  return (
    <CustomWrapper>
      <View className={styles.composer}>
        {props.onPhoto && (
          <Tap
            className={`${styles.side} ${styles.photo}`}
            label={t.addPhoto}
            onTap={props.onPhoto}
          >
            <Icon name="camera" />
          </Tap>
        )}
        <Textarea
          key={turn}
          className={`${styles.field} ${props.note ? styles.note : ''}`}
          autoHeight
          fixed
          showConfirmBar={false}
          cursorSpacing={16}
          defaultValue={turn === 0 ? (props.start ?? '') : ''}
          maxlength={props.maxLength ?? LONGEST}
          placeholder={props.placeholder ?? t.say}
          {...named(props.placeholder ?? t.say)}
          onInput={(event) => type(event.detail.value)}
        />
        <Tap
          className={`${styles.side} ${styles.go} ${ready ? '' : styles.off}`}
          label={t.send}
          disabled={!ready}
          onTap={() => void send()}
        >
          <Icon name="send" />
        </Tap>
      </View>
    </CustomWrapper>
  )
}

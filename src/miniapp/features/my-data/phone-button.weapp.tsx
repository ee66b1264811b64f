import { Button } from '@tarojs/components'
import styles from './phone-button.module.css'

interface PhoneButtonProps {
  readonly words: string
  readonly onCode: (code: string) => void
}

/** WeChat's own button: the number comes only from a tap on it, as a code for the server. */
export function PhoneButton({ words, onCode }: PhoneButtonProps) {
  return (
    <Button
      className={styles.button ?? ''}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        // Without a code it was refused, and nothing is said about it.
        if (detail.code) onCode(detail.code)
      }}
    >
      {words}
    </Button>
  )
}

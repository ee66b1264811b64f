import { Button, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { phone } from '../lib/platform/phone'
import { privacyStore } from '../lib/privacy'
import { useWords } from '../lib/words'
import { TextButton } from './button'
import styles from './privacy-ask.module.css'
import { Sheet } from './sheet'
import { text } from './text-privacy'

/** What is used and for what, before WeChat hands it over. Only WeChat's own button counts as a yes. */
export function PrivacyAsk() {
  const t = useWords(text)
  const answer = useStore(privacyStore, (state) => state.answer)
  const no = () => answer?.(false)
  return (
    <Sheet title={t.title} open={answer !== null} onClose={no}>
      <View>{t.words}</View>
      <TextButton flush words={t.read} onTap={() => void phone.openPrivacyText()} />
      <Button
        id="privacy-agree"
        className={styles.agree ?? ''}
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answer?.(true)}
      >
        {t.agree}
      </Button>
      <TextButton className={styles.refuse} tone="quiet" words={t.refuse} onTap={no} />
    </Sheet>
  )
}

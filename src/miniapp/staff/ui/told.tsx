import { View } from '@tarojs/components'
import { access } from '../../ui/access'
import { Icon } from '../../ui/icon'
import styles from './told.module.css'

/** The place stays in the page, so that a reader for the blind hears what appears in it. */
export function Told({ words }: { readonly words: string | null }) {
  return (
    <View {...access({ role: 'status', live: 'polite' })}>
      {words !== null && (
        <View className={styles.told}>
          <Icon name="check" size="s" className="mr2" />
          <View>{words}</View>
        </View>
      )}
    </View>
  )
}

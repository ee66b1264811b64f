import { View } from '@tarojs/components'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { privacyText } from '../../features/my-data/text-privacy'
import { phone } from '../../lib/platform/phone'
import { useWords } from '../../lib/words'
import { TextButton } from '../../ui/button'
import { Group, Section } from '../../ui/group'
import { Page } from '../../ui/page'

export default function PrivacyPage() {
  const t = useWords(privacyText)
  return (
    <Page title={t.title}>
      {t.sections.map(({ name, lines }) => (
        <View key={name}>
          <Section name={name} />
          <Group className="pad">
            {lines.map((line, n) => (
              <View key={line} className={n > 0 ? 'mt2' : ''}>
                {line}
              </View>
            ))}
          </Group>
        </View>
      ))}
      <View className="cap mt3">{t.version(PRIVACY_VERSION)}</View>
      {phone.can.wechat && (
        <TextButton flush words={t.wechat} onTap={() => void phone.openPrivacyText()} />
      )}
    </Page>
  )
}

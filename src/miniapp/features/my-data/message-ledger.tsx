import { View } from '@tarojs/components'
import type { MessageConsents } from '#contract/consents'
import { endpoints } from '#contract/endpoints'
import { labelOf } from '../../labels'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { useAnswer } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { text } from './text-contact'

type Line = MessageConsents['ledger'][number]

/** RES-11: how many messages WeChat may still bring, and for what. */
export function MessageLedger({ person }: { readonly person: string }) {
  const t = useWords(text)
  const consents = useAnswer(`consents/${person}`, () => call(endpoints.listMessageConsents))
  return (
    <>
      <Section name={t.wechat} />
      <ListState of={consents} cards={1}>
        {({ ledger }) => <Lines ledger={ledger} />}
      </ListState>
      <View className="cap mt2">{phone.can.subscribe ? t.wechatMore : t.webOnly}</View>
    </>
  )
}

function Lines({ ledger }: { readonly ledger: readonly Line[] }) {
  const t = useWords(text)
  const tell = ({ left, lastAnswer }: Line) => {
    if (left > 0) return t.more(left)
    return lastAnswer === 'accept' ? t.used : t.refused
  }
  if (ledger.length === 0) return <Group className="pad">{t.nothingYet}</Group>
  return (
    <Group>
      {ledger.map((line, n) => (
        <Cell
          key={line.template}
          first={n === 0}
          title={labelOf(t.left, line.template, line.template)}
          value={tell(line)}
        />
      ))}
    </Group>
  )
}

import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import type { Binding } from '#contract/households'
import type { ResidentRole } from '#domain/staff/roles'
import { type Answer, call } from '../../lib/call'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Line } from '../../ui/field'
import { afterBinding, bindFault, codeIn } from './bind-form'
import { Outcome } from './outcome'
import { RoleOptions } from './role-options'
import { text } from './text'

/** The code printed on the letter: typed, scanned, or brought by a link. */
export function BindByCode({ start }: { readonly start: string }) {
  const t = useWords(text)
  const code = useRef(start)
  const [scanned, setScanned] = useState(0)
  const [role, setRole] = useState<ResidentRole>('owner')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer<Binding> | null>(null)

  const bind = async () => {
    setBusy(true)
    const body = { code: code.current, role }
    const next = await call(endpoints.bindHomeByCode, { body, key: newKey() })
    await afterBinding(next)
    setAnswer(next)
    setBusy(false)
  }
  const scan = async () => {
    const said = await phone.scan()
    if (said === null) return
    code.current = codeIn(said) ?? said
    setScanned((n) => n + 1)
  }
  const wrong = answer !== null && !answer.ok && bindFault(answer.problem) === 'badCode'
  return (
    <>
      <View className="lab">{t.code}</View>
      <Line
        key={scanned}
        label={t.code}
        placeholder={t.codeHint}
        start={code.current}
        maxLength={32}
        problem={wrong ? t.badCode : undefined}
        onType={(typed) => {
          code.current = typed
        }}
      />
      <View className="cap mt1">{t.codeMore}</View>
      {phone.can.scan && (
        <Button className="mt3" kind="plain" icon="qr" words={t.scan} onTap={() => void scan()} />
      )}
      <RoleOptions value={role} onPick={setRole} />
      <Button className="mt4" words={t.bindNow} busy={busy} onTap={() => void bind()} />
      <Outcome of={answer} />
    </>
  )
}

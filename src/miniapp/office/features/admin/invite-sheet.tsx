import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { StaffInvite, StaffList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { uuidv7 } from '#domain/ids'
import type { SeatWish } from '#domain/staff/appointing'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { useWords } from '../../../lib/words'
import { staffRoutes } from '../../../staff/lib/routes'
import { useDeed } from '../../../staff/lib/use-deed'
import { Told } from '../../../staff/ui/told'
import { useTold } from '../../../staff/ui/use-told'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import styles from './admin.module.css'
import { Fault } from './parts'
import { SeatFields } from './seat-fields'
import { text as common } from './text'
import { text } from './text-seats'

interface InviteProps {
  readonly communityId: string
  readonly list: StaffList
  readonly onClose: () => void
}

/** The code, this one time: to be copied, or sent as a card in WeChat. */
function Made({ invite, onClose }: { readonly invite: StaffInvite; readonly onClose: () => void }) {
  const c = useWords(common)
  const t = useWords(text)
  const { words, tell } = useTold()
  const path = staffRoutes.join(invite.code)
  useShareAppMessage(() => ({ title: t.shareTitle, path }))
  const copy = async () => {
    const link = phone.kind === 'h5' ? ` ${phone.origin()}${path}` : ''
    tell((await phone.copy(t.message(invite.code) + link)) ? t.copied : t.notCopied)
  }
  return (
    <View>
      <View className={`${styles.code} num`} {...access({ role: 'status', live: 'polite' })}>
        {invite.code}
      </View>
      <View className="note">{phone.kind === 'weapp' ? t.codeHintShare : t.codeHint}</View>
      <Told words={words} />
      <Button className="mt4" kind="plain" words={t.copy} onTap={() => void copy()} />
      <Button className="mt3" words={c.done} onTap={onClose} />
    </View>
  )
}

export function InviteSheet({ communityId, list, onClose }: InviteProps) {
  const t = useWords(text)
  const id = useRef(uuidv7(phone.now(), phone.randomBytes(10)))
  const [wish, setWish] = useState<SeatWish>({
    alias: '',
    role: list.roles[0] ?? 'worker',
    departmentId: null,
  })
  const [made, setMade] = useState<StaffInvite | null>(null)
  const { busy, problem, run } = useDeed()
  const make = async () => {
    const body = { id: id.current, communityId, ...wish }
    setMade(await run('invite', body, (key) => call(adminEndpoints.inviteStaff, { body, key })))
  }
  return (
    <Sheet open title={t.invite} onClose={onClose}>
      {made ? (
        <Made invite={made} onClose={onClose} />
      ) : (
        <View>
          <SeatFields list={list} wish={wish} onChange={setWish} />
          <Fault problem={problem} />
          <Button className="mt4" busy={busy} words={t.makeCode} onTap={() => void make()} />
        </View>
      )}
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { labels } from '../../../labels'
import { call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Button, TextButton } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { DepartmentSheet } from './department-sheet'
import { InviteSheet } from './invite-sheet'
import { SeatSheet } from './seat-sheet'
import { text as common } from './text'
import { text } from './text-seats'

const FIRST = 20

type Open =
  | { readonly is: 'invite' }
  | { readonly is: 'seat'; readonly seat: StaffList['staff'][number] }
  | { readonly is: 'department'; readonly id: string | null }

interface ShownProps {
  readonly communityId: string
  readonly list: StaffList
  readonly reload: () => void
}

function Shown({ communityId, list, reload }: ShownProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const c = useWords(common)
  const [open, setOpen] = useState<Open | null>(null)
  const [most, setMost] = useState(FIRST)
  const close = () => {
    setOpen(null)
    reload()
  }
  const departmentOf = (id: string | null) =>
    list.departments.find((one) => one.id === id)?.name ?? ''
  const aliasOf = (id: string | null) => list.staff.find((one) => one.id === id)?.alias ?? t.noHead
  const drop = async (id: string) => {
    await call(adminEndpoints.voidInvite, { params: { id }, body: { communityId }, key: newKey() })
    reload()
  }
  return (
    <View>
      <Button words={t.invite} onTap={() => setOpen({ is: 'invite' })} />
      {list.invites.length > 0 && <Section name={t.out} />}
      <Group>
        {list.invites.map(({ id, alias, role, until }, n) => (
          <Cell key={id} first={n === 0} title={alias} note={t.goodUntil(l.staffRole[role], until)}>
            <TextButton words={t.drop} label={t.dropFor(alias)} onTap={() => void drop(id)} />
          </Cell>
        ))}
      </Group>
      <Section name={t.staff(list.staff.length)} />
      <Group>
        {list.staff.slice(0, most).map((one, n) => (
          <Cell
            key={one.id}
            first={n === 0}
            title={one.alias}
            note={[
              l.staffRole[one.role],
              departmentOf(one.departmentId),
              one.disabled ? t.ended : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            value={one.open > 0 ? t.open(one.open) : undefined}
            {...(one.mayChange && { onTap: () => setOpen({ is: 'seat', seat: one }) })}
          />
        ))}
      </Group>
      {list.staff.length > most && (
        <TextButton words={c.more} onTap={() => setMost(list.staff.length)} />
      )}
      <Section name={t.departments}>
        <TextButton words={t.add} onTap={() => setOpen({ is: 'department', id: null })} />
      </Section>
      <Group>
        {list.departments.map(({ id, name, headId }, n) => (
          <Cell
            key={id}
            first={n === 0}
            title={name}
            note={t.head(aliasOf(headId))}
            onTap={() => setOpen({ is: 'department', id })}
          />
        ))}
      </Group>
      {open?.is === 'invite' && (
        <InviteSheet communityId={communityId} list={list} onClose={close} />
      )}
      {open?.is === 'seat' && (
        <SeatSheet communityId={communityId} list={list} seat={open.seat} onClose={close} />
      )}
      {open?.is === 'department' && (
        <DepartmentSheet communityId={communityId} list={list} id={open.id} onClose={close} />
      )}
    </View>
  )
}

/** Who works here, with what they may do; codes that are out; departments with their heads. */
export function SeatsPart({ communityId }: { readonly communityId: string }) {
  const seats = useAnswer(`seats/${communityId}`, () =>
    call(adminEndpoints.listSeats, { query: { communityId } }),
  )
  return (
    <ListState of={seats} cards={3}>
      {(list) => <Shown communityId={communityId} list={list} reload={() => void seats.reload()} />}
    </ListState>
  )
}

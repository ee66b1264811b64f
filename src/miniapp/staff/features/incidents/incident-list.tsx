import { CustomWrapper, View } from '@tarojs/components'
import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { IncidentView, IncidentList as List } from '#contract/incidents'
import type { StaffSeat } from '#contract/session'
import { type Instant, instant } from '#domain/time'
import { call } from '../../../lib/call'
import { go } from '../../../lib/routes'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { Button } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { incidentLine } from '../../../ui/incident-banner'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { staffRoutes } from '../../lib/routes'
import { OpenForm } from './open-form'
import { text } from './text'

const QUIETLY = 30_000

interface RowsProps {
  readonly name: string
  readonly items: readonly IncidentView[]
  readonly now: Instant
}

function Rows({ name, items, now }: RowsProps) {
  const t = useWords(text)
  const lang = useLang()
  if (items.length === 0) return null
  return (
    <View>
      <Section name={name} />
      <Group>
        {items.map((one, n) => (
          <CustomWrapper key={one.id}>
            <Cell
              first={n === 0}
              icon={one.endedAt === null ? 'warn' : 'check'}
              title={one.title}
              note={[incidentLine(one, now, lang), t.homes(one.homes), t.tickets(one.tickets)].join(
                ' · ',
              )}
              onTap={() => void go(staffRoutes.incident(one.id))}
            />
          </CustomWrapper>
        ))}
      </Group>
    </View>
  )
}

/** Workers read what runs; the desk may announce. */
const mayAnnounce = ({ role }: StaffSeat): boolean =>
  role === 'frontdesk' || role === 'manager' || role === 'admin'

function Announce({ seat, asOf }: { readonly seat: StaffSeat; readonly asOf: string }) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  if (!mayAnnounce(seat)) return null
  const done = (id: string) => {
    setOpen(false)
    void go(staffRoutes.incident(id))
  }
  return (
    <View>
      <Button className="mt4" icon="plus" words={t.announce} onTap={() => setOpen(true)} />
      <Sheet title={t.announce} open={open} onClose={() => setOpen(false)}>
        <OpenForm communityId={seat.communityId} asOf={instant(asOf)} onDone={done} />
      </Sheet>
    </View>
  )
}

/** RES-18 at the desk: what runs, what is over, and a new one. */
export function IncidentList({ seat }: { readonly seat: StaffSeat }) {
  const t = useWords(text)
  const { communityId } = seat
  const list = useAnswer(
    `desk-incidents/${communityId}`,
    () => call(deskEndpoints.listDeskIncidents, { query: { communityId } }),
    QUIETLY,
  )
  const split = ({ items }: List) => ({
    running: items.filter((one) => one.endedAt === null),
    over: items.filter((one) => one.endedAt !== null),
  })
  return (
    <ListState of={list}>
      {(value) => (
        <>
          {split(value).running.length === 0 && (
            <Notice icon="check" title={t.none} words={t.noneHint} />
          )}
          <Rows name={t.running} items={split(value).running} now={instant(value.asOf)} />
          <Announce seat={seat} asOf={value.asOf} />
          <Rows name={t.over} items={split(value).over} now={instant(value.asOf)} />
        </>
      )}
    </ListState>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyWeek } from '#contract/duty'
import type { Endpoint } from '#contract/endpoint'
import { workEndpoints } from '#contract/endpoints-work'
import { addDays, type Instant, instant, iso } from '#domain/time'
import { call } from '../../../lib/call'
import { day, moment } from '../../../lib/format'
import { newKey } from '../../../lib/keys'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { tellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { TextButton } from '../../../ui/button'
import { Cell, Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { AwaySheet } from './away-sheet'
import { ShiftSheet } from './shift-sheet'
import { text } from './text'

type Planning = Endpoint<{ body: never; reply: DutyWeek }>
/** @returns why it was not taken, in words */
export type Plan = (
  endpoint: unknown,
  ask: { params?: object; body: object },
) => Promise<string | null>

/** STF-18: one week, day by day; the desk and the manager set it, everybody reads it. */
export function RosterView({ communityId }: { readonly communityId: string }) {
  const lang = useLang()
  const t = useWords(text)
  const [from, setFrom] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const week = useAnswer(`duty:${communityId}:${from ?? ''}`, () =>
    call(workEndpoints.getDutyWeek, { query: { communityId, ...(from !== null && { from }) } }),
  )
  const plan: Plan = async (endpoint, ask) => {
    const body = { communityId, ...ask.body }
    const answer = await call(endpoint as Planning, { ...ask, body, key: newKey() } as never)
    if (answer.ok) {
      setFrom((answer.value as DutyWeek).from)
      void week.reload()
      return null
    }
    const { problem } = answer
    return problem.field === 'once' ? t.twice : tellProblem(problem, lang)
  }
  const planHere: Plan = async (endpoint, ask) => {
    const fault = await plan(endpoint, ask)
    setSaid(fault)
    return fault
  }
  return (
    <View>
      {said && (
        <View className="note" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <ListState of={week} cards={3}>
        {(value) => <Week value={value} plan={plan} planHere={planHere} onTurn={setFrom} />}
      </ListState>
    </View>
  )
}

interface WeekProps {
  readonly value: DutyWeek
  /** From a sheet, which shows the fault itself. */
  readonly plan: Plan
  readonly planHere: Plan
  readonly onTurn: (from: string) => void
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

function Week({ value, plan, planHere, onTurn }: WeekProps) {
  const t = useWords(text)
  const lang = useLang()
  const [adding, setAdding] = useState<Instant | null>(null)
  const [away, setAway] = useState(false)
  const from = instant(value.from)
  const now = instant(value.asOf)
  const turn = (days: number) => onTurn(iso(addDays(from, days)))
  return (
    <View>
      <View className="row between">
        <TextButton flush words={t.before} onTap={() => turn(-7)} />
        <View className="note">{t.week(day(from, now, lang))}</View>
        <TextButton words={t.after} onTap={() => turn(7)} />
      </View>
      {DAYS.map((n) => (
        <Day
          key={n}
          at={addDays(from, n)}
          value={value}
          onAdd={setAdding}
          onRemove={(id) => void planHere(workEndpoints.removeShift, { params: { id }, body: {} })}
        />
      ))}
      {value.mayPlan && (
        <TextButton
          flush
          icon="plus"
          words={t.copy}
          onTap={() => void planHere(workEndpoints.copyDutyWeek, { body: { from: value.from } })}
        />
      )}
      <Section name={t.away} />
      <Group>
        {value.away.map((one, place) => (
          <Cell
            key={one.id}
            first={place === 0}
            title={t.until(one.alias, moment(instant(one.to), now, lang))}
            note={one.substituteName === null ? undefined : t.standIn(one.substituteName)}
          >
            {one.mine && instant(one.to) > now && (
              <TextButton
                words={t.back}
                label={`${t.back}: ${one.alias}`}
                onTap={() =>
                  void planHere(workEndpoints.endAbsence, { params: { id: one.id }, body: {} })
                }
              />
            )}
          </Cell>
        ))}
        <Cell
          first={value.away.length === 0}
          icon="pause"
          title={t.addAway}
          onTap={() => setAway(true)}
        />
      </Group>
      <ShiftSheet
        value={value}
        at={adding}
        onClose={() => setAdding(null)}
        onSave={(body) => plan(workEndpoints.addShift, { body })}
      />
      <AwaySheet
        value={value}
        open={away}
        onClose={() => setAway(false)}
        onSave={(body) => plan(workEndpoints.addAbsence, { body })}
      />
    </View>
  )
}

interface DayProps {
  readonly at: Instant
  readonly value: DutyWeek
  readonly onAdd: (at: Instant) => void
  readonly onRemove: (id: string) => void
}

function Day({ at, value, onAdd, onRemove }: DayProps) {
  const t = useWords(text)
  const lang = useLang()
  const now = instant(value.asOf)
  const name = day(at, now, lang)
  const shifts = value.shifts.filter(({ from }) => {
    const begins = instant(from)
    return begins >= at && begins < addDays(at, 1)
  })
  return (
    <View>
      <View className="row between">
        <View className="lab">{name}</View>
        {value.mayPlan && (
          <TextButton
            icon="plus"
            words={t.add}
            label={`${t.add} ${name}`}
            onTap={() => onAdd(at)}
          />
        )}
      </View>
      <Group>
        {shifts.length === 0 && <Cell first title={t.free} />}
        {shifts.map((one, place) => (
          <Cell
            key={one.id}
            first={place === 0}
            title={one.alias}
            note={t.until(moment(instant(one.from), now, lang), moment(instant(one.to), now, lang))}
          >
            {value.mayPlan && (
              <TextButton
                tone="quiet"
                words={t.remove}
                label={t.removeLabel(one.alias, name)}
                onTap={() => onRemove(one.id)}
              />
            )}
          </Cell>
        ))}
      </Group>
    </View>
  )
}
